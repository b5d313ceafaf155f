import { renderFiles } from './render-files.ts';
import { workbench } from './workbench.ts';

workbench(renderFiles);
