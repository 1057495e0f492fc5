import { connect, type Socket } from "node:net";

export type Load = {
  /** Answers in a second. */
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly slowest: number;
  readonly answers: number;
  /** Answers with another status than 200. */
  readonly failed: number;
  /** Of the last answer's body, as it came over the line. */
  readonly bytes: number;
  /** The share of one core that asking took. */
  readonly cost: number;
};

/** The value at a share of sorted figures (0 to 1); NaN of none. */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
/** The middle of figures in any order. */
export function median(figures: readonly number[]): number {
  return quantile(
    [...figures].sort((a, b) => a - b),
    0.5,
  );
}

/**
 * Asks for one page again and again over so many kept connections, each with one request under way at a time, and
 * measures from sending to the last byte. It speaks to the socket itself, or asking would cost as much as answering.
 */
export async function load(
  { port, path, headers }: { port: number; path: string; headers: Record<string, string> },
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const lines = Object.entries({ Host: `127.0.0.1:${port}`, Connection: "keep-alive", ...headers });
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`,
  );
  const times: number[] = [];
  let [failed, bytes] = [0, 0];
  const began = performance.now();
  const until = began + seconds * 1000;
  const used = process.cpuUsage();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const socket = await opened(port);
      try {
        while (performance.now() < until) {
          const sent = performance.now();
          const answer = await asked(socket, request);
          times.push(performance.now() - sent);
          bytes = answer.bytes;
          if (answer.status !== 200) failed += 1;
        }
      } finally {
        socket.destroy();
      }
    }),
  );
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(used);
  times.sort((a, b) => a - b);
  return {
    perSecond: (times.length / elapsed) * 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    slowest: times.at(-1) ?? NaN,
    answers: times.length,
    failed,
    bytes,
    cost: (user + system) / 1000 / elapsed,
  };
}

function opened(port: number): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    socket.once("connect", () => done(socket)).once("error", failed);
  });
}

/** One request and its whole answer. */
function asked(socket: Socket, request: Buffer): Promise<{ status: number; bytes: number }> {
  return new Promise((done, failed) => {
    let head = "";
    let status = 0;
    let bytes = 0;
    // What is still to come: of a body of known length, or of the present chunk and its end.
    let left = -1;
    let chunked = false;
    let tail = Buffer.alloc(0);
    const finish = () => {
      socket.off("data", take).off("error", fail).off("close", close);
      done({ status, bytes });
    };
    const fail = (error: Error) => failed(error);
    const close = () => failed(new Error("The server closed the connection"));
    const takeBody = (data: Buffer): void => {
      if (!chunked) {
        bytes += data.length;
        left -= data.length;
        if (left <= 0) finish();
        return;
      }
      let at = 0;
      while (at < data.length) {
        if (left > 0) {
          const step = Math.min(left, data.length - at);
          left -= step;
          at += step;
          continue;
        }
        const end = data.indexOf("\r\n", at);
        if (end < 0) {
          tail = Buffer.concat([tail, data.subarray(at)]);
          return;
        }
        const size = parseInt(`${tail.toString("latin1")}${data.toString("latin1", at, end)}`, 16);
        tail = Buffer.alloc(0);
        at = end + 2;
        if (size === 0) return finish();
        bytes += size;
        left = size + 2;
      }
    };
    const take = (data: Buffer): void => {
      if (status > 0) return takeBody(data);
      head += data.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end < 0) return;
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: *(\d+)/i.exec(head.slice(0, end));
      chunked = !length;
      left = length ? Number(length[1]) : 0;
      takeBody(Buffer.from(head.slice(end + 4), "latin1"));
    };
    socket.on("data", take).on("error", fail).on("close", close);
    socket.write(request);
  });
}
