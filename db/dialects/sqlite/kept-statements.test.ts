import Database from 'better-sqlite3';
import { afterAll, expect, test } from 'vitest';
import { keepingStatements } from './kept-statements.ts';

const connection = keepingStatements(new Database(':memory:'));
afterAll(() => connection.close());

test('the same text is the same statement, as if it were new', () => {
  const first = connection.prepare('SELECT 1 AS one');
  expect(first.raw().all()).toEqual([[1]]);
  const again = connection.prepare('SELECT 1 AS one');
  expect(again).toBe(first);
  expect(again.all()).toEqual([{ one: 1 }]);
  expect(connection.prepare('SELECT 1 AS one').pluck().all()).toEqual([1]);
  expect(connection.prepare('SELECT 1 AS one').all()).toEqual([{ one: 1 }]);
});

test('a statement goes on after the tables have changed', () => {
  connection.exec('CREATE TABLE things (a)');
  const insert = () => connection.prepare('INSERT INTO things VALUES (1)').run();
  insert();
  connection.exec('ALTER TABLE things ADD COLUMN b DEFAULT 2');
  expect(insert).toThrow('has 2 columns but 1 values');
  expect(connection.prepare('SELECT * FROM things').all()).toEqual([{ a: 1, b: 2 }]);
});

test('what has not been asked for longest is let go of', () => {
  const first = connection.prepare('SELECT 0');
  const kept = connection.prepare('SELECT -1');
  for (let at = 1; at <= 399; at += 1) {
    connection.prepare(`SELECT ${at}`);
    connection.prepare('SELECT -1');
  }
  expect(connection.prepare('SELECT -1')).toBe(kept);
  expect(connection.prepare('SELECT 0')).not.toBe(first);
});
