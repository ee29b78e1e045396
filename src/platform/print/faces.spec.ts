import { facesOf } from './faces.js';

describe('facesOf', () => {
  it('uses the bundled fonts, then the font of rare characters', () => {
    expect(facesOf([]).fang).toEqual(['FandolFang R', 'LXGW WenKai']);
  });

  it.each([
    ['title', ['FZXiaoBiaoSong-B05S', '方正小标宋简体']],
    ['fang', ['FangSong_GB2312', '仿宋_GB2312']],
    ['kai', ['KaiTi_GB2312']],
    ['hei', ['SimHei', '黑体']],
    ['song', ['SimSun', '宋体']],
  ] as const)("prefers the organ's own %s, and only there", (face, names) => {
    const faces = facesOf([{ names: [...names] }]);
    expect(faces[face].slice(0, names.length)).toEqual(names);
    for (const [other, list] of Object.entries(faces)) if (other !== face) expect(list).not.toContain(names[0]);
  });

  it('tries fonts of unknown names before the bundled rare one', () => {
    expect(facesOf([{ names: ['SimSun-ExtB'] }]).song).toEqual(['FandolSong', 'SimSun-ExtB', 'LXGW WenKai']);
  });
});
