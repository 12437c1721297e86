import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { bytes, duration } from '../../main/resources/web/app/format/amounts.ts';

test('what is left is told as long as people would say it takes', () => {
  deepEqual([0, 9.4, 60, 185, 3_600, 5_400].map(duration), ['0 s', '9 s', '1 min', '3 min', '1 h 0 min', '1 h 30 min']);
});

test('sizes are told in the largest unit that they fill', () => {
  deepEqual([0, 1_023, 1_024, 1_221_732, 300 * 1_048_576, 2 * 1_073_741_824].map(bytes),
    ['0 bytes', '1023 bytes', '1.0 KiB', '1.2 MiB', '300 MiB', '2.0 GiB']);
});
