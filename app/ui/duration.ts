import { message, type Message } from "#app/domain/message.ts";

/**
 * A length of time in words: minutes under an hour, hours and minutes under a day, hours under two, then days.
 * `coarse` leaves the minutes out once there are hours.
 */
export function durationMessage(minutes: number, coarse = false): Message {
  const whole = Math.max(0, Math.round(Math.abs(minutes)));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return message("ui.duration.minutes", { minutes: rest });
  if (hours < 24 && rest > 0 && !coarse) return message("ui.duration.hoursMinutes", { hours, minutes: rest });
  if (hours < 48) return message("ui.duration.hours", { hours });
  return message("ui.duration.days", { days: Math.floor(hours / 24) });
}
