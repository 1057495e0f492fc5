import { quantile } from "./load.ts";
import type { BenchWorld } from "./world.ts";

type Times = { readonly p50: number; readonly p99: number };
/** Milliseconds of saves one after the other, ours and the bare server's. */
export type Saves = { readonly ours: Times; readonly bare: Times };

const fields = 6;
let saved = 1;

/** Saves the member's sheet `times` times by its form, each time with another note; the bare server writes in turn. */
export async function saves(
  port: number,
  barePort: number,
  cookie: string,
  { assessed, sheet }: BenchWorld,
  times: number,
): Promise<Saves> {
  const path = `/processes/${assessed}/scores/${sheet}`;
  const ours: number[] = [];
  const bare: number[] = [];
  const send = async (at: number, to: string, form: URLSearchParams, list: number[]): Promise<void> => {
    const began = performance.now();
    const answer = await fetch(`http://127.0.0.1:${at}${to}`, {
      method: "POST",
      redirect: "manual",
      headers: { Origin: `http://127.0.0.1:${at}`, Cookie: cookie },
      body: form,
    });
    await answer.arrayBuffer();
    list.push(performance.now() - began);
    if (answer.status !== 303) throw new Error(`A save was answered with ${answer.status}`);
  };
  for (let n = 0; n < times; n += 1) {
    const form = new URLSearchParams({
      _form: "sheet",
      _key: `benchkey${String(saved).padStart(12, "0")}`,
      _version: String(saved),
    });
    for (let slot = 1; slot <= fields; slot += 1) {
      form.set(`rating${slot}`, String(1 + ((saved + slot) % 3)));
      form.set(`note${slot}`, `Told of the second operation in order, and what it taught. Revision ${saved}.`);
    }
    await send(port, path, form, ours);
    saved += 1;
    await send(barePort, `/save/${sheet}`, form, bare);
  }
  const of = (list: number[]): Times => {
    list.sort((a, b) => a - b);
    return { p50: quantile(list, 0.5), p99: quantile(list, 0.99) };
  };
  return { ours: of(ours), bare: of(bare) };
}
