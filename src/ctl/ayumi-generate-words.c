/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl/ayumi-generate-words.h"

static const AyumiGeneratedWord things[] = {
  { "マイナンバーカード", "My Number Card", "まいなんばーかーど" },
  { "マイナポータル", "Mynaportal", "まいなぽーたる" },
  { "ガバメントクラウド", "Government Cloud", "がばめんとくらうど" },
  { "ベース・レジストリ", "base registries", "べーすれじすとり" },
  { "行政手続", "administrative procedures", "ぎょうせいてつづき" },
  { "電子署名", "electronic signatures", "でんししょめい" },
  { "健康保険証", "health insurance cards", "けんこうほけんしょう" },
  { "個人情報", "personal information", "こじんじょうほう" },
  { "オープンデータ", "open data", "おーぷんでーた" },
  { "住民基本台帳", "the resident register", "じゅうみんきほんだいちょう" },
  { "電子申請", "online applications", "でんししんせい" },
  { "公金受取口座", "accounts for public money", "こうきんうけとりこうざ" },
  { "子育て支援", "support for families", "こそだてしえん" },
  { "介護サービス", "care services", "かいごさーびす" },
  { "防災アプリ", "disaster apps", "ぼうさいあぷり" },
  { "学習データ", "learning data", "がくしゅうでーた" },
  { "地図情報", "map data", "ちずじょうほう" },
  { "契約手続", "procurement procedures", "けいやくてつづき" },
  { "補助金申請", "subsidy applications", "ほじょきんしんせい" },
  { "法人番号", "corporate numbers", "ほうじんばんごう" },
  { "ネットワーク", "networks", "ねっとわーく" },
  { "データセンター", "data centres", "でーたせんたー" },
  { "サイバーセキュリティ", "cybersecurity", "さいばーせきゅりてぃ" },
  { "人工知能", "artificial intelligence", "じんこうちのう" },
  { "窓口業務", "counter services", "まどぐちぎょうむ" },
  { "税務システム", "the tax system", "ぜいむしすてむ" },
  { "決済サービス", "payment services", "けっさいさーびす" },
  { "アクセシビリティ", "accessibility", "あくせしびりてぃ" },
  { "デザインシステム", "the design system", "でざいんしすてむ" },
  { "公文書", "public records", "こうぶんしょ" },
  { "交通データ", "transport data", "こうつうでーた" },
  { "戸籍情報", "family register data", "こせきじょうほう" },
};

static const AyumiGeneratedWord actions[] = {
  { "の運用を開始", "comes into operation", NULL },
  { "の実証実験を実施", "is tried out in the field", NULL },
  { "の標準仕様を公表", "gets a published standard", NULL },
  { "の検討会を開催", "is discussed by a study group", NULL },
  { "の利用件数が増加", "is used more", NULL },
  { "の見直しを決定", "is to be revised", NULL },
  { "の移行が完了", "has been migrated", NULL },
  { "の研修を開始", "becomes the subject of training", NULL },
  { "の意見募集を開始", "is opened to public comment", NULL },
  { "の障害から復旧", "recovers from a failure", NULL },
  { "に関する協定を締結", "is agreed upon", NULL },
  { "の調査結果を公表", "has been surveyed", NULL },
  { "のガイドラインを改定", "gets revised guidelines", NULL },
  { "の対象を拡大", "is extended to more people", NULL },
  { "を廃止", "is abolished", NULL },
  { "の試行を延期", "is postponed", NULL },
};

static const AyumiGeneratedWord bodies[] = {
  { "デジタル庁", "Digital Agency", NULL },
  { "総務省", "Ministry of Internal Affairs", NULL },
  { "厚生労働省", "Ministry of Health", NULL },
  { "国土交通省", "Ministry of Land", NULL },
  { "文部科学省", "Ministry of Education", NULL },
  { "経済産業省", "Ministry of Economy", NULL },
  { "農林水産省", "Ministry of Agriculture", NULL },
  { "法務省", "Ministry of Justice", NULL },
  { "財務省", "Ministry of Finance", NULL },
  { "内閣官房", "Cabinet Secretariat", NULL },
  { "国税庁", "National Tax Agency", NULL },
  { "特許庁", "Patent Office", NULL },
};

static const AyumiGeneratedWord first_parts[] = {
  { "水", "Mizu", NULL },   { "大", "O", NULL },       { "小", "Ko", NULL },
  { "高", "Taka", NULL },   { "白", "Shira", NULL },   { "松", "Matsu", NULL },
  { "竹", "Take", NULL },   { "梅", "Ume", NULL },     { "桜", "Sakura", NULL },
  { "青", "Ao", NULL },     { "赤", "Aka", NULL },     { "黒", "Kuro", NULL },
  { "石", "Ishi", NULL },   { "岩", "Iwa", NULL },     { "金", "Kana", NULL },
  { "銀", "Gin", NULL },    { "東", "Higashi", NULL }, { "西", "Nishi", NULL },
  { "南", "Minami", NULL }, { "北", "Kita", NULL },    { "上", "Kami", NULL },
  { "中", "Naka", NULL },   { "下", "Shimo", NULL },   { "新", "Nii", NULL },
  { "古", "Furu", NULL },   { "長", "Naga", NULL },    { "広", "Hiro", NULL },
  { "深", "Fuka", NULL },   { "浅", "Asa", NULL },     { "早", "Haya", NULL },
  { "若", "Waka", NULL },   { "福", "Fuku", NULL },    { "鶴", "Tsuru", NULL },
  { "亀", "Kame", NULL },   { "鷹", "Taka", NULL },    { "鹿", "Shika", NULL },
};

static const AyumiGeneratedWord last_parts[] = {
  { "沢", "sawa", NULL },    { "川", "kawa", NULL },  { "山", "yama", NULL },
  { "田", "da", NULL },      { "野", "no", NULL },    { "原", "hara", NULL },
  { "島", "jima", NULL },    { "崎", "zaki", NULL },  { "浜", "hama", NULL },
  { "津", "zu", NULL },      { "谷", "tani", NULL },  { "森", "mori", NULL },
  { "林", "bayashi", NULL }, { "池", "ike", NULL },   { "橋", "hashi", NULL },
  { "宮", "miya", NULL },    { "城", "shiro", NULL }, { "岡", "oka", NULL },
  { "峰", "mine", NULL },    { "岸", "gishi", NULL },
};

static const AyumiGeneratedWord ends[] = { { "市", "City", NULL },
                                           { "町", "Town", NULL },
                                           { "村", "Village", NULL },
                                           { "区", "Ward", NULL } };

const AyumiGeneratedWord *
ayumi_generated_things (guint *n)
{
  *n = G_N_ELEMENTS (things);
  return things;
}

const AyumiGeneratedWord *
ayumi_generated_actions (guint *n)
{
  *n = G_N_ELEMENTS (actions);
  return actions;
}

const AyumiGeneratedWord *
ayumi_generated_bodies (guint *n)
{
  *n = G_N_ELEMENTS (bodies);
  return bodies;
}

void
ayumi_generated_place (GRand *rand, GString *ja, GString *en)
{
  const AyumiGeneratedWord *first =
                               &first_parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (first_parts))],
                           *last =
                               &last_parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (last_parts))],
                           *end = &ends[g_rand_int_range (rand, 0, G_N_ELEMENTS (ends))];

  g_string_append (ja, first->ja);
  g_string_append (ja, last->ja);
  g_string_append (ja, end->ja);
  g_string_append_printf (en, "%s%s %s", first->en, last->en, end->en);
}
