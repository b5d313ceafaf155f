import { examineFile } from './examine-file.ts';
import { workbench } from './workbench.ts';

workbench(examineFile);
