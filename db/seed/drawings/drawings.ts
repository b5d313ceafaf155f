import type { Scene } from './kit/scene.ts';
import { abacusScene } from './scenes/abacus.ts';
import { bench } from './scenes/bench.ts';
import { bicycles } from './scenes/bicycles.ts';
import { bookLamp } from './scenes/book-lamp.ts';
import { breakfast } from './scenes/breakfast.ts';
import { brushScene } from './scenes/brush.ts';
import { buoys } from './scenes/buoys.ts';
import { cableBridge } from './scenes/cable-bridge.ts';
import { chongmingReeds } from './scenes/chongming-reeds.ts';
import { cityOnMud } from './scenes/city-on-mud.ts';
import { corridorBridge } from './scenes/corridor-bridge.ts';
import { crossroads } from './scenes/crossroads.ts';
import { deepPort } from './scenes/deep-port.ts';
import { dragonBoatRace } from './scenes/dragon-boat.ts';
import { farmPainting } from './scenes/farm-painting.ts';
import { ferry } from './scenes/ferry.ts';
import { filmArchPoster, filmMoonPoster } from './scenes/film-posters.ts';
import { floorPlan } from './scenes/floor-plan.ts';
import { greenPlate } from './scenes/green-plate.ts';
import { hairyCrabScene } from './scenes/hairy-crab.ts';
import { kunquStage } from './scenes/kunqu-stage.ts';
import { laneScenes } from './scenes/lane.ts';
import { laneDoor } from './scenes/lane-door.ts';
import { laundry } from './scenes/laundry.ts';
import { mahjong } from './scenes/mahjong.ts';
import { metroPlatform } from './scenes/metro-platform.ts';
import { nightSkyline } from './scenes/night-skyline.ts';
import { oldWall } from './scenes/old-wall.ts';
import { oneClock } from './scenes/one-clock.ts';
import { operaFaces } from './scenes/opera-faces.ts';
import { pagodaScene } from './scenes/pagoda.ts';
import { planeTrees } from './scenes/plane-trees.ts';
import { plumRain } from './scenes/plum-rain.ts';
import { sheshanHill } from './scenes/sheshan-hill.ts';
import { shikumenGate } from './scenes/shikumen-gate.ts';
import { soyJars } from './scenes/soy-jars.ts';
import { springMoon } from './scenes/spring-moon.ts';
import { squareCode } from './scenes/square-code.ts';
import { steelArch } from './scenes/steel-arch.ts';
import { stoneArch } from './scenes/stone-arch.ts';
import { tableTennis } from './scenes/table-tennis.ts';
import { taiChiPark } from './scenes/tai-chi-park.ts';
import { teaGlassScene } from './scenes/tea-glass.ts';
import { teaRoutes } from './scenes/tea-routes.ts';
import { waibaiduBridge } from './scenes/waibaidu-bridge.ts';
import { waterworks } from './scenes/waterworks.ts';
import { xiaolongbao } from './scenes/xiaolongbao.ts';
import { zigzagBridge } from './scenes/zigzag-bridge.ts';

/** A picture of the sample newspaper, drawn by a script. */
export interface Drawing {
  name: string;
  width: number;
  height: number;
  alt: string;
  /** The inside of the SVG. */
  draw: () => string;
}

const drawing = (name: string, { alt, portrait = false, draw }: Scene): Drawing => ({
  name,
  width: portrait ? 853 : 1280,
  height: portrait ? 1138 : 853,
  alt,
  draw,
});

export const drawings: readonly Drawing[] = [
  drawing('waibaidu-bridge', waibaiduBridge),
  drawing('xiaolongbao', xiaolongbao),
  drawing('plum-rain', plumRain),
  drawing('kunqu-stage', kunquStage),
  drawing('shikumen-gate', shikumenGate),
  drawing('deep-port', deepPort),
  drawing('mahjong', mahjong),
  drawing('night-skyline', nightSkyline),
  drawing('plane-trees', planeTrees),
  drawing('hairy-crab', hairyCrabScene),
  drawing('one-clock', oneClock),
  drawing('pagoda', pagodaScene),
  drawing('lane-dawn', laneScenes.dawn),
  drawing('lane-morning', laneScenes.morning),
  drawing('lane-noon', laneScenes.noon),
  drawing('lane-rain', laneScenes.rain),
  drawing('lane-evening', laneScenes.evening),
  drawing('lane-night', laneScenes.night),
  drawing('farm-painting', farmPainting),
  drawing('stone-arch', stoneArch),
  drawing('zigzag-bridge', zigzagBridge),
  drawing('corridor-bridge', corridorBridge),
  drawing('steel-arch', steelArch),
  drawing('cable-bridge', cableBridge),
  drawing('ferry', ferry),
  drawing('buoys', buoys),
  drawing('waterworks', waterworks),
  drawing('sheshan-hill', sheshanHill),
  drawing('old-wall', oldWall),
  drawing('dragon-boat', dragonBoatRace),
  drawing('city-on-mud', cityOnMud),
  drawing('chongming-reeds', chongmingReeds),
  drawing('abacus', abacusScene),
  drawing('brush', brushScene),
  drawing('book-lamp', bookLamp),
  drawing('tea-glass', teaGlassScene),
  drawing('tea-routes', teaRoutes),
  drawing('soy-jars', soyJars),
  drawing('opera-faces', operaFaces),
  drawing('floor-plan', floorPlan),
  drawing('square-code', squareCode),
  drawing('breakfast', breakfast),
  drawing('spring-moon', springMoon),
  drawing('table-tennis', tableTennis),
  drawing('green-plate', greenPlate),
  drawing('bench', bench),
  drawing('bicycles', bicycles),
  drawing('crossroads', crossroads),
  drawing('laundry', laundry),
  drawing('metro-platform', metroPlatform),
  drawing('lane-door', laneDoor),
  drawing('tai-chi-park', taiChiPark),
  drawing('film-arch-poster', filmArchPoster),
  drawing('film-moon-poster', filmMoonPoster),
];

/** A whole SVG file. */
export const svg = ({ width, height, draw }: Drawing): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${draw()}</svg>`;
