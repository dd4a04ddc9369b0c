/** Telephone numbers as addresses. */

/** The address that calls a number, however the number is written. */
export function telephone(phone: string): string {
  return `tel:${phone.replaceAll(/[^\d+]/g, '')}`;
}
