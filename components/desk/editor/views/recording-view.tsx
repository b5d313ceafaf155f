'use client';
import { NodeViewContent, type NodeViewProps } from '@tiptap/react';
import { Recording } from '../../../article/blocks/recording.tsx';
import { Button } from '../../ui/button.tsx';
import { useStoryMedia } from '../story-media.tsx';
import { BlockFrame } from './block-frame.tsx';
import { DraftField } from './draft-field.tsx';
import { useBlock } from './use-block.ts';

/** A film or a sound, its captions and poster, and its transcript, which is written like any text. */
export function RecordingView(props: NodeViewProps) {
  const { media, choose } = useStoryMedia();
  const { set, leave, remove } = useBlock(props);
  const type = props.node.type.name === 'audio' ? 'audio' : 'video';
  const { media: key, poster, captions, language, caption, credit } = props.node.attrs;
  const attrs = { media: key, poster, captions, language, caption, credit };
  const pick = async (part: 'media' | 'poster' | 'captions') => {
    const chosen = await choose(part === 'media' ? type : part === 'poster' ? 'picture' : 'captions');
    if (chosen) set({ [part]: chosen.key });
  };
  const write = () => {
    const start = props.getPos();
    if (start !== undefined) {
      const { editor } = props;
      editor
        .chain()
        .insertContentAt(start + 1, { type: 'paragraph' })
        .setTextSelection(start + 2)
        .focus()
        .run();
    }
  };
  const hasTranscript = props.node.childCount > 0;
  return (
    <BlockFrame
      name={type === 'video' ? 'Video' : 'Audio'}
      page={<Recording recording={{ type, attrs }} media={media} />}
      content={
        <div className={hasTranscript ? 'transcript' : 'hidden'}>
          <NodeViewContent className="max-w-measure text-small" />
        </div>
      }
      leave={leave}
      remove={remove}
    >
      <div className="space-y-3">
        <DraftField
          label="Caption"
          value={caption ?? ''}
          rows={2}
          commit={(words) => set({ caption: words || null })}
        />
        <DraftField label="Credit" value={credit ?? ''} commit={(words) => set({ credit: words || null })} />
        <DraftField
          label="Language of the captions"
          hint="Such as en or zh-Hans"
          value={language}
          commit={(words) => set({ language: words.slice(0, 20) })}
        />
        <div className="flex flex-wrap gap-2">
          <Button onPress={() => pick('media')}>Another {type === 'video' ? 'film' : 'sound'}</Button>
          {type === 'video' && <Button onPress={() => pick('poster')}>{poster ? 'Another poster' : 'Poster'}</Button>}
          <Button onPress={() => pick('captions')}>{captions ? 'Other captions' : 'Captions'}</Button>
          {captions && <Button onPress={() => set({ captions: null })}>No captions</Button>}
          {!hasTranscript && <Button onPress={write}>Write a transcript</Button>}
        </div>
      </div>
    </BlockFrame>
  );
}
