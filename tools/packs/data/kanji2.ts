import { kanjiPack } from "./kanjiPack.ts";

/** The 160 kanji of the second school year: 学年別漢字配当表 of the Japanese course of study in force since 2020. */
export const kanji2 = kanjiPack({
  id: "kanji-2",
  title: { en: "Kanji: second school year", de: "Kanji: zweites Schuljahr" },
  description: {
    en: "The 160 kanji that Japanese children learn in their second year at school.",
    de: "Die 160 Kanji, die japanische Kinder im zweiten Schuljahr lernen.",
  },
  tags: ["kanji", "year 2"],
  preview: ["海", "鳥", "春", "星", "道", "心"],
  rows: `
    引 | イン、ひ.く | to pull, to draw | ziehen
    羽 | ウ、は、はね | feather, wing | Feder, Flügel
    雲 | ウン、くも | cloud | Wolke
    園 | エン、その | garden, park | Garten, Park
    遠 | エン、とお.い | far, distant | fern, weit
    何 | カ、なに、なん | what | was
    科 | カ | subject, department | Fach, Abteilung
    夏 | カ、なつ | summer | Sommer
    家 | カ、ケ、いえ、や | house, family | Haus, Familie
    歌 | カ、うた、うた.う | song, to sing | Lied, singen
    画 | ガ、カク | picture, stroke | Bild, Strich
    回 | カイ、まわ.る | turn, time, to revolve | Umdrehung, Mal, sich drehen
    会 | カイ、エ、あ.う | meeting, to meet | Treffen, begegnen
    海 | カイ、うみ | sea | Meer
    絵 | カイ、エ | picture, painting | Bild, Gemälde
    外 | ガイ、ゲ、そと、ほか、はず.す | outside, other | außen, anderes
    角 | カク、かど、つの | corner, angle, horn | Ecke, Winkel, Horn
    楽 | ガク、ラク、たの.しい | music, pleasure, easy | Musik, Freude, leicht
    活 | カツ | activity, life | Tätigkeit, Leben
    間 | カン、ケン、あいだ、ま | between, interval, space | zwischen, Zeitraum, Raum
    丸 | ガン、まる、まる.い | round, circle | rund, Kreis
    岩 | ガン、いわ | rock | Fels
    顔 | ガン、かお | face | Gesicht
    汽 | キ | steam | Dampf
    記 | キ、しる.す | to write down, record | aufschreiben, Aufzeichnung
    帰 | キ、かえ.る | to return home | heimkehren
    弓 | キュウ、ゆみ | bow (for arrows) | Bogen (Waffe)
    牛 | ギュウ、うし | cow, cattle | Rind, Kuh
    魚 | ギョ、うお、さかな | fish | Fisch
    京 | キョウ、ケイ | capital | Hauptstadt
    強 | キョウ、ゴウ、つよ.い | strong | stark
    教 | キョウ、おし.える、おそ.わる | to teach, teaching | lehren, Lehre
    近 | キン、ちか.い | near | nah
    兄 | ケイ、キョウ、あに | older brother | älterer Bruder
    形 | ケイ、ギョウ、かた、かたち | shape, form | Gestalt, Form
    計 | ケイ、はか.る | to measure, plan | messen, Plan
    元 | ゲン、ガン、もと | origin, beginning | Ursprung, Anfang
    言 | ゲン、ゴン、い.う、こと | to say, word | sagen, Wort
    原 | ゲン、はら | plain, field, original | Ebene, Feld, ursprünglich
    戸 | コ、と | door | Tür
    古 | コ、ふる.い | old | alt
    午 | ゴ | noon | Mittag
    後 | ゴ、コウ、のち、うし.ろ、あと | after, behind, later | nach, hinter, später
    語 | ゴ、かた.る | language, word, to tell | Sprache, Wort, erzählen
    工 | コウ、ク | craft, construction | Handwerk, Bau
    公 | コウ、おおやけ | public, official | öffentlich, amtlich
    広 | コウ、ひろ.い | wide, broad | weit, breit
    交 | コウ、まじ.わる、ま.ぜる | to mix, to cross, exchange | mischen, kreuzen, Austausch
    光 | コウ、ひか.る、ひかり | light, to shine | Licht, leuchten
    考 | コウ、かんが.える | to think, to consider | nachdenken, überlegen
    行 | コウ、ギョウ、い.く、ゆ.く、おこな.う | to go, to carry out, line | gehen, ausführen, Zeile
    高 | コウ、たか.い | high, tall, expensive | hoch, teuer
    黄 | オウ、コウ、き | yellow | gelb
    合 | ゴウ、ガッ、あ.う、あ.わせる | to fit, to join | passen, zusammenfügen
    谷 | コク、たに | valley | Tal
    国 | コク、くに | country | Land, Staat
    黒 | コク、くろ、くろ.い | black | schwarz
    今 | コン、キン、いま | now | jetzt
    才 | サイ | talent, years of age | Begabung, Lebensjahre
    細 | サイ、ほそ.い、こま.かい | thin, fine, detailed | dünn, fein, genau
    作 | サク、サ、つく.る | to make | machen, herstellen
    算 | サン | to calculate | rechnen
    止 | シ、と.まる、と.める | to stop | anhalten, aufhören
    市 | シ、いち | city, market | Stadt, Markt
    矢 | シ、や | arrow | Pfeil
    姉 | シ、あね | older sister | ältere Schwester
    思 | シ、おも.う | to think, to feel | denken, meinen
    紙 | シ、かみ | paper | Papier
    寺 | ジ、てら | temple | Tempel
    自 | ジ、シ、みずか.ら | self, oneself | selbst
    時 | ジ、とき | time, hour | Zeit, Stunde
    室 | シツ、むろ | room | Zimmer, Raum
    社 | シャ、やしろ | company, society, shrine | Firma, Gesellschaft, Schrein
    弱 | ジャク、よわ.い | weak | schwach
    首 | シュ、くび | neck, head | Hals, Kopf
    秋 | シュウ、あき | autumn | Herbst
    週 | シュウ | week | Woche
    春 | シュン、はる | spring | Frühling
    書 | ショ、か.く | to write, book | schreiben, Buch
    少 | ショウ、すく.ない、すこ.し | few, a little | wenig, ein bisschen
    場 | ジョウ、ば | place | Ort, Platz
    色 | ショク、シキ、いろ | colour | Farbe
    食 | ショク、た.べる、く.う | to eat, food | essen, Speise
    心 | シン、こころ | heart, mind | Herz, Gemüt
    新 | シン、あたら.しい、あら.た、にい | new | neu
    親 | シン、おや、した.しい | parent, close | Eltern, vertraut
    図 | ズ、ト、はか.る | drawing, map, plan | Zeichnung, Karte, Plan
    数 | スウ、かず、かぞ.える | number, to count | Zahl, zählen
    西 | セイ、サイ、にし | west | Westen
    声 | セイ、こえ | voice | Stimme
    星 | セイ、ほし | star | Stern
    晴 | セイ、は.れる | clear weather, to clear up | heiteres Wetter, aufklaren
    切 | セツ、き.る | to cut | schneiden
    雪 | セツ、ゆき | snow | Schnee
    船 | セン、ふね、ふな | ship, boat | Schiff, Boot
    線 | セン | line | Linie
    前 | ゼン、まえ | before, in front | vor, vorn
    組 | ソ、くみ、く.む | group, to put together | Gruppe, zusammensetzen
    走 | ソウ、はし.る | to run | laufen, rennen
    多 | タ、おお.い | many, much | viel
    太 | タイ、タ、ふと.い | thick, fat | dick
    体 | タイ、テイ、からだ | body | Körper
    台 | ダイ、タイ | stand, platform | Gestell, Podest
    地 | チ、ジ | ground, earth | Boden, Erde
    池 | チ、いけ | pond | Teich
    知 | チ、し.る | to know | wissen, kennen
    茶 | チャ、サ | tea | Tee
    昼 | チュウ、ひる | daytime, noon | Tag, Mittag
    長 | チョウ、なが.い | long, head of a group | lang, Oberhaupt
    鳥 | チョウ、とり | bird | Vogel
    朝 | チョウ、あさ | morning | Morgen
    直 | チョク、ジキ、なお.す、ただ.ちに | straight, to mend, direct | gerade, reparieren, direkt
    通 | ツウ、とお.る、かよ.う | to pass through, to commute | hindurchgehen, pendeln
    弟 | テイ、ダイ、おとうと | younger brother | jüngerer Bruder
    店 | テン、みせ | shop | Laden, Geschäft
    点 | テン | point, dot | Punkt
    電 | デン | electricity | Elektrizität
    刀 | トウ、かたな | sword | Schwert
    冬 | トウ、ふゆ | winter | Winter
    当 | トウ、あ.たる、あ.てる | to hit, right, this | treffen, zutreffend, dieses
    東 | トウ、ひがし | east | Osten
    答 | トウ、こた.える、こた.え | answer, to answer | Antwort, antworten
    頭 | トウ、ズ、あたま、かしら | head | Kopf
    同 | ドウ、おな.じ | same | gleich
    道 | ドウ、みち | way, road | Weg, Straße
    読 | ドク、トク、よ.む | to read | lesen
    内 | ナイ、うち | inside | innen
    南 | ナン、みなみ | south | Süden
    肉 | ニク | meat, flesh | Fleisch
    馬 | バ、うま | horse | Pferd
    売 | バイ、う.る | to sell | verkaufen
    買 | バイ、か.う | to buy | kaufen
    麦 | バク、むぎ | wheat, barley | Weizen, Gerste
    半 | ハン、なか.ば | half | halb, Hälfte
    番 | バン | number in order, turn, watch | Nummer, Reihe, Wache
    父 | フ、ちち | father | Vater
    風 | フウ、かぜ | wind, style | Wind, Stil
    分 | ブン、フン、ブ、わ.ける、わ.かる | part, minute, to divide | Teil, Minute, teilen
    聞 | ブン、き.く | to hear, to ask | hören, fragen
    米 | ベイ、マイ、こめ | rice, America | Reis, Amerika
    歩 | ホ、ある.く、あゆ.む | to walk, step | gehen, Schritt
    母 | ボ、はは | mother | Mutter
    方 | ホウ、かた | direction, way, person | Richtung, Art, Person
    北 | ホク、きた | north | Norden
    毎 | マイ | every | jeder
    妹 | マイ、いもうと | younger sister | jüngere Schwester
    万 | マン、バン | ten thousand | zehntausend
    明 | メイ、ミョウ、あか.るい、あ.ける | bright, clear, to dawn | hell, klar, dämmern
    鳴 | メイ、な.く、な.る | to chirp, to sound | zwitschern, ertönen
    毛 | モウ、け | hair, fur | Haar, Fell
    門 | モン、かど | gate | Tor
    夜 | ヤ、よる、よ | night | Nacht
    野 | ヤ、の | field, plain | Feld, Wildnis
    友 | ユウ、とも | friend | Freund
    用 | ヨウ、もち.いる | use, business | Gebrauch, Angelegenheit
    曜 | ヨウ | day of the week | Wochentag
    来 | ライ、く.る | to come | kommen
    里 | リ、さと | village, home town | Dorf, Heimat
    理 | リ | reason, logic | Vernunft, Ordnung
    話 | ワ、はな.す、はなし | to speak, story | sprechen, Geschichte
  `,
});
