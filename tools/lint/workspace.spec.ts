import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { expect, it } from 'vitest';
import { z } from 'zod';

const read = <Shape extends z.ZodType>(file: string, shape: Shape) =>
  shape.parse(JSON.parse(readFileSync(file, 'utf8')));

const isNotOurs = (path: string) => /node_modules|dist|poison|^apps\/console/.test(path);

const projects = globSync('{apps,bench,e2e,libs,scripts,services,tools}/**/project.json', {
  exclude: isNotOurs,
}).map((file) => dirname(file));

const typed = projects.filter((project) => existsSync(`${project}/tsconfig.json`));

it('type checks every project from the root', () => {
  const { references } = read('tsconfig.json', z.object({ references: z.array(z.object({ path: z.string() })) }));
  expect(references.map(({ path }) => path).toSorted()).toEqual(typed.toSorted());
});

it('leaves no source outside a project, where nothing would check it', () => {
  const sources = globSync('{apps,bench,e2e,libs,services,tools}/**/*.ts', { exclude: isNotOurs });
  expect(sources.filter((file) => !typed.some((project) => file.startsWith(`${project}/`)))).toEqual([]);
});

it.each(projects)('%s holds a name and tags, and gets everything else from the root', (project) => {
  const shape = z.strictObject({
    $schema: z.string().optional(),
    name: z.string(),
    tags: z.array(z.string()).min(1),
  });
  const { tags } = read(`${project}/project.json`, shape);
  expect(tags.filter((tag) => tag.startsWith('type:'))).toHaveLength(1);
  expect(tags.filter((tag) => tag.startsWith('scope:'))).toHaveLength(1);
});

it('pins every dependency, so that two installs are the same', () => {
  const shape = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  });
  const { dependencies, devDependencies } = read('package.json', shape);
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
  expect(loose).toEqual([]);
});
