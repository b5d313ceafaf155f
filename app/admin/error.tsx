'use client';
import { Failure } from '#components/desk/shell/failure.tsx';

export default Failure;
