import { message, type Message } from "../message.ts";

/** Shortest password taken, in characters as people count them. */
export const passwordLength = 15;

// Long ones that appear on published lists of common passwords; shorter ones fail by their length.
const common = new Set([
  "1234567890123456",
  "123456789012345",
  "passwordpassword",
  "password12345678",
  "password123456789",
  "qwertyuiopasdfgh",
  "qwertyuiop123456",
  "qwertyuiop1234567890",
  "qwertyuiopasdfghjkl",
  "qwertyuiopasdfghjklzxcvbnm",
  "1q2w3e4r5t6y7u8i9o0p",
  "1qaz2wsx3edc4rfv",
  "1qaz2wsx3edc4rfv5tgb",
  "iloveyouiloveyou",
  "administrator123",
  "changemechangeme",
  "letmeinletmeinletmein",
  "correcthorsebatterystaple",
  "correct horse battery staple",
  "thequickbrownfox",
  "thisismypassword",
  "mypassword123456",
  "abcdefghijklmnop",
  "abcdefghijklmno",
  "abcdefghijklmnopqrstuvwxyz",
  "abc123abc123abc123",
  "motdepassemotdepasse",
  "azertyuiopqsdfgh",
  "azertyuiopqsdfghjklm",
  "unitednations123",
  "unitednations2026",
  "nationsunies2026",
  "peacekeeping2026",
]);

/**
 * What is wrong with a new password, or null: at least 15 characters, not containing the name part of the e-mail
 * address, not on the list of common ones, not one short piece repeated.
 */
export function passwordProblem(password: string, email: string): Message | null {
  if ([...password].length < passwordLength) return message("people.password.short", { least: passwordLength });
  const plain = password.toLowerCase();
  const name = email.split("@")[0]?.toLowerCase() ?? "";
  if (name.length >= 3 && plain.includes(name)) return message("people.password.holdsName");
  if (common.has(plain) || /^(.{1,4})\1+.{0,3}$/su.test(plain)) return message("people.password.common");
  return null;
}
