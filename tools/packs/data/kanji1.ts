import { kanjiPack } from "./kanjiPack.ts";

/** The 80 kanji of the first school year: 学年別漢字配当表 of the Japanese course of study in force since 2020. */
export const kanji1 = kanjiPack({
  id: "kanji-1",
  title: { en: "Kanji: first school year", de: "Kanji: erstes Schuljahr" },
  description: {
    en: "The 80 kanji that Japanese children learn in their first year at school.",
    de: "Die 80 Kanji, die japanische Kinder im ersten Schuljahr lernen.",
  },
  tags: ["kanji", "year 1"],
  preview: ["日", "山", "木", "花", "雨", "学"],
  rows: `
    一 | イチ、イツ、ひと、ひと.つ | one | eins
    右 | ウ、ユウ、みぎ | right | rechts
    雨 | ウ、あめ、あま | rain | Regen
    円 | エン、まる.い | circle, yen, round | Kreis, Yen, rund
    王 | オウ | king | König
    音 | オン、おと、ね | sound, tone | Klang, Ton
    下 | カ、ゲ、した、さ.げる、くだ.る、お.りる | below, down, descend | unten, unter, hinabsteigen
    火 | カ、ひ | fire | Feuer
    花 | カ、はな | flower | Blume, Blüte
    貝 | かい | shell, shellfish | Muschel
    学 | ガク、まな.ぶ | learning, to study | Lernen, Wissenschaft
    気 | キ、ケ | spirit, mood, air | Geist, Stimmung, Luft
    九 | キュウ、ク、ここの、ここの.つ | nine | neun
    休 | キュウ、やす.む | to rest, day off | ausruhen, frei haben
    玉 | ギョク、たま | jewel, ball | Juwel, Kugel
    金 | キン、コン、かね | gold, money, metal | Gold, Geld, Metall
    空 | クウ、そら、あ.く、から | sky, empty | Himmel, leer
    月 | ゲツ、ガツ、つき | moon, month | Mond, Monat
    犬 | ケン、いぬ | dog | Hund
    見 | ケン、み.る、み.える | to see, to look | sehen, schauen
    五 | ゴ、いつ、いつ.つ | five | fünf
    口 | コウ、ク、くち | mouth, opening | Mund, Öffnung
    校 | コウ | school | Schule
    左 | サ、ひだり | left | links
    三 | サン、み、み.つ、みっ.つ | three | drei
    山 | サン、やま | mountain | Berg
    子 | シ、ス、こ | child | Kind
    四 | シ、よ、よ.つ、よん | four | vier
    糸 | シ、いと | thread | Faden
    字 | ジ、あざ | character, letter | Schriftzeichen, Buchstabe
    耳 | ジ、みみ | ear | Ohr
    七 | シチ、なな、なな.つ | seven | sieben
    車 | シャ、くるま | wheel, car, vehicle | Rad, Wagen, Auto
    手 | シュ、て | hand | Hand
    十 | ジュウ、とお、と | ten | zehn
    出 | シュツ、で.る、だ.す | to go out, to put out | hinausgehen, herausnehmen
    女 | ジョ、おんな | woman | Frau
    小 | ショウ、ちい.さい、こ、お | small | klein
    上 | ジョウ、うえ、あ.げる、のぼ.る | above, up, to rise | oben, über, steigen
    森 | シン、もり | forest, woods | Wald
    人 | ジン、ニン、ひと | person | Mensch
    水 | スイ、みず | water | Wasser
    正 | セイ、ショウ、ただ.しい、まさ | correct, just | richtig, gerecht
    生 | セイ、ショウ、い.きる、う.まれる、なま | life, to be born, raw | Leben, geboren werden, roh
    青 | セイ、あお、あお.い | blue, green, young | blau, grün, jung
    夕 | ゆう | evening | Abend
    石 | セキ、シャク、いし | stone | Stein
    赤 | セキ、あか、あか.い | red | rot
    千 | セン、ち | thousand | tausend
    川 | セン、かわ | river | Fluss
    先 | セン、さき | before, ahead, tip | vorher, voran, Spitze
    早 | ソウ、はや.い | early, fast | früh, schnell
    草 | ソウ、くさ | grass | Gras
    足 | ソク、あし、た.りる | foot, leg, to be enough | Fuß, Bein, ausreichen
    村 | ソン、むら | village | Dorf
    大 | ダイ、タイ、おお、おお.きい | big, large | groß
    男 | ダン、ナン、おとこ | man, male | Mann, männlich
    竹 | チク、たけ | bamboo | Bambus
    中 | チュウ、なか | middle, inside | Mitte, innen
    虫 | チュウ、むし | insect, worm | Insekt, Wurm
    町 | チョウ、まち | town, quarter | Stadt, Stadtviertel
    天 | テン、あめ、あま | heaven, sky | Himmel
    田 | デン、た | rice field | Reisfeld
    土 | ド、ト、つち | earth, soil | Erde, Boden
    二 | ニ、ふた、ふた.つ | two | zwei
    日 | ニチ、ジツ、ひ、か | sun, day | Sonne, Tag
    入 | ニュウ、い.る、はい.る | to enter, to put in | eintreten, hineintun
    年 | ネン、とし | year | Jahr
    白 | ハク、ビャク、しろ、しろ.い | white | weiß
    八 | ハチ、や、や.つ、やっ.つ | eight | acht
    百 | ヒャク | hundred | hundert
    文 | ブン、モン、ふみ | writing, sentence | Schrift, Satz, Text
    木 | ボク、モク、き、こ | tree, wood | Baum, Holz
    本 | ホン、もと | book, origin | Buch, Ursprung
    名 | メイ、ミョウ、な | name, famous | Name, berühmt
    目 | モク、め | eye | Auge
    立 | リツ、た.つ | to stand | stehen
    力 | リョク、リキ、ちから | strength, power | Kraft, Stärke
    林 | リン、はやし | grove, wood | Hain, Wäldchen
    六 | ロク、む、む.つ、むっ.つ | six | sechs
  `,
});
