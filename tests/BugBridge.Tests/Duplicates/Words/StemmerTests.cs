using BugBridge.Core.Duplicates.Words;
using Xunit;

namespace BugBridge.Tests.Duplicates.Words;

/// <summary>The stems that Snowball publishes for its sample vocabularies, and words that no vocabulary holds.</summary>
public sealed class StemmerTests
{
    private static readonly Stemmer English = new(() => new NewerEnglishStemmer());
    private static readonly Stemmer Spanish = new(() => new NewerSpanishStemmer());

    public static TheoryData<string> OddWords =>
    [
        "", "a", "s", "y", "é", "gu", "ing", "ied", "yyy", "sss", "eee", "'s", "'''", "🙂", "a🙂", "🙂ing", "straße", "ñandú", "ελληνικά",
        "слова", "テスト", "naïvely", "cafés", "123", "x-ray", new string('a', 10_000), new string('s', 10_000), new string('y', 10_000),
        new string('z', 10_000) + "ing", new string('é', 10_000) + "ándoselos", string.Concat(Enumerable.Repeat("ativamente", 1_000)),
    ];

    [Theory]
    [InlineData("consign", "consign consigned consigning consignment")]
    [InlineData("consist", "consist consisted consistency consistent consistently consisting consists")]
    [InlineData("consisteth", "consisteth")]
    [InlineData("consistori", "consistory")]
    [InlineData("consol", "consolate consolation consolations console consoled consoler consoles consoling consolingly consols")]
    [InlineData("consolatori", "consolatory")]
    [InlineData("consolid", "consolidate consolidated consolidating consolidation")]
    [InlineData("conson", "consonancy consonant")]
    [InlineData("consort", "consort consorted consorting")]
    [InlineData("conspectu", "conspectuities")]
    [InlineData("conspicu", "conspicuous conspicuously")]
    [InlineData("conspir", "conspir conspirant")]
    [InlineData("conspiraci", "conspiracy")]
    [InlineData("knack", "knack knacks")]
    [InlineData("knackeri", "knackeries")]
    [InlineData("knave", "knave knaves")]
    [InlineData("knaveri", "knaveries knavery")]
    [InlineData("knavish", "knavish")]
    [InlineData("knead", "knead kneaded kneading")]
    [InlineData("knee", "knee knees")]
    [InlineData("kneel", "kneel kneeled kneeling kneels")]
    [InlineData("knell", "knell knelled")]
    [InlineData("knif", "knif")]
    [InlineData("knife", "knife")]
    [InlineData("knight", "knight knighted knightly knights")]
    [InlineData("knighthood", "knighthood knighthoods")]
    [InlineData("knightsbridg", "knightsbridge")]
    [InlineData("knit", "knit knits knitted")]
    public void English_words_get_the_stems_of_the_published_algorithm(string stem, string words) =>
        AssertStems(English.Of, stem, words);

    [Theory]
    [InlineData("tie", "tie ties tied tying")]
    [InlineData("die", "die dies died dying")]
    [InlineData("cri", "cry cries cried")]
    [InlineData("say", "say says saying")]
    [InlineData("gap", "gap gaps")]
    [InlineData("this", "this")]
    [InlineData("gas", "gas")]
    [InlineData("caress", "caress caresses")]
    [InlineData("status", "status")]
    [InlineData("hop", "hop hopped hopping")]
    [InlineData("hope", "hope hoped hoping")]
    [InlineData("luxuri", "luxuriate luxuriated luxury")]
    [InlineData("add", "add adds added adding")]
    [InlineData("agre", "agree agreed")]
    [InlineData("feed", "feed feeds")]
    [InlineData("relat", "relate relation relational relates")]
    [InlineData("geolog", "geology geologic")]
    [InlineData("cheer", "cheerful cheerfully cheerfulness")]
    [InlineData("paste", "paste pasted pasting")]
    [InlineData("youth", "youth youthful")]
    [InlineData("connect", "connect connected connecting connection connections connective")]
    public void English_endings_go_by_the_rules_of_their_steps(string stem, string words) => AssertStems(English.Of, stem, words);

    [Theory]
    [InlineData("ski", "skis")]
    [InlineData("sky", "sky skies")]
    [InlineData("lie", "lying")]
    [InlineData("idl", "idly")]
    [InlineData("gentl", "gently")]
    [InlineData("ugli", "ugly")]
    [InlineData("earli", "early")]
    [InlineData("onli", "only")]
    [InlineData("singl", "singly")]
    [InlineData("news", "news")]
    [InlineData("howe", "howe")]
    [InlineData("atlas", "atlas")]
    [InlineData("cosmos", "cosmos")]
    [InlineData("bias", "bias")]
    [InlineData("andes", "andes")]
    [InlineData("inning", "inning innings")]
    [InlineData("outing", "outing outings")]
    [InlineData("canning", "canning")]
    [InlineData("herring", "herring herrings")]
    [InlineData("earring", "earring earrings")]
    [InlineData("evening", "evening evenings")]
    [InlineData("proceed", "proceed proceeds proceeded proceeding")]
    [InlineData("exceed", "exceed exceeds exceeding")]
    [InlineData("succeed", "succeed succeeded")]
    [InlineData("generat", "generate generates generated generating")]
    [InlineData("general", "general generally")]
    [InlineData("generic", "generic generically")]
    [InlineData("generous", "generous generously")]
    [InlineData("communiti", "community")]
    [InlineData("arsenic", "arsenic")]
    [InlineData("arsenal", "arsenal")]
    [InlineData("past", "past")]
    [InlineData("univers", "universe universes")]
    [InlineData("universal", "universal universally")]
    [InlineData("universiti", "university universities")]
    [InlineData("later", "later")]
    [InlineData("lateral", "lateral laterally")]
    public void English_exceptions_are_kept_apart(string stem, string words) => AssertStems(English.Of, stem, words);

    [Theory]
    [InlineData("che", "che")]
    [InlineData("chec", "checa checar checo")]
    [InlineData("checoslovaqui", "checoslovaquia")]
    [InlineData("chedraoui", "chedraoui")]
    [InlineData("chefs", "chefs")]
    [InlineData("chemis", "chemise")]
    [InlineData("chequ", "cheque cheques")]
    [InlineData("cheque", "chequeo")]
    [InlineData("chest", "chester")]
    [InlineData("chetumaleñ", "chetumaleños")]
    [InlineData("cheyen", "cheyene")]
    [InlineData("cheyenn", "cheyenne")]
    [InlineData("chi", "chi chía")]
    [InlineData("chiapanec", "chiapaneca")]
    [InlineData("chiap", "chiapas")]
    [InlineData("chic", "chic chica chicas chico")]
    [InlineData("chicag", "chicago")]
    [InlineData("chican", "chicana chicano")]
    [InlineData("chicharron", "chicharrones")]
    [InlineData("chich", "chichen")]
    [InlineData("chichimec", "chichimecas")]
    [InlineData("chicl", "chicles")]
    [InlineData("tor", "torá toreado toreados toreándolo torear toreara torearlo toro toros")]
    [InlineData("torax", "tórax")]
    [InlineData("torc", "torcer")]
    [InlineData("tore", "toreó")]
    [InlineData("torer", "torero toreros")]
    [InlineData("torment", "tormenta tormentas")]
    [InlineData("torn", "tornado tornados tornar tornen torno")]
    [InlineData("torne", "torneo torneos")]
    [InlineData("tornill", "tornillo tornillos")]
    [InlineData("torniquet", "torniquete")]
    [InlineData("torped", "torpedearon")]
    [InlineData("torpez", "torpeza")]
    [InlineData("torr", "torrado torre torres")]
    [InlineData("torrencial", "torrencial torrenciales")]
    [InlineData("torrent", "torrente")]
    [InlineData("torreon", "torreon torreón")]
    [InlineData("torrescan", "torrescano")]
    public void Spanish_words_get_the_stems_of_the_published_algorithm(string stem, string words) =>
        AssertStems(Spanish.Of, stem, words);

    [Theory]
    [InlineData("hac", "haciendo haciéndola hacer hacerlo")]
    [InlineData("compr", "comprar comprárselas comprándonos compraba comprábamos compraremos")]
    [InlineData("constru", "construyendo construyendolo construyeron")]
    [InlineData("abund", "abundancia abundante abundantes abundar")]
    [InlineData("abdic", "abdicación abdicar")]
    [InlineData("actualiz", "actualización actualizaciones actualizacion actualizada")]
    [InlineData("alergolog", "alergología")]
    [InlineData("resolu", "resolución resoluciones resolucion")]
    [InlineData("adolescent", "adolescencia adolescente")]
    [InlineData("absolut", "absoluta absolutamente absoluto")]
    [InlineData("agres", "agresiva agresivamente agresividad agresivos")]
    [InlineData("afirm", "afirmativa afirma afirmó")]
    [InlineData("amabl", "amable amablemente")]
    [InlineData("activ", "activa activamente actividad actividades activista")]
    [InlineData("lleg", "llegue lleguen llegar llegó")]
    [InlineData("agüit", "agüites")]
    public void Spanish_endings_go_by_the_rules_of_their_steps(string stem, string words) => AssertStems(Spanish.Of, stem, words);

    [Theory]
    [MemberData(nameof(OddWords), DisableDiscoveryEnumeration = true)]
    public void Whatever_the_word_a_stem_comes_back_that_is_no_longer(string word)
    {
        Assert.InRange(English.Of(word).Length, 0, word.Length);
        Assert.InRange(Spanish.Of(word).Length, 0, word.Length);
    }

    [Theory]
    [InlineData("knit")]
    [InlineData("youth")]
    [InlineData("news")]
    public void An_English_word_that_is_its_own_stem_is_not_copied(string word) => Assert.Same(word, English.Of(word));

    [Theory]
    [InlineData("chefs")]
    [InlineData("torrencial")]
    public void A_Spanish_word_that_is_its_own_stem_is_not_copied(string word) => Assert.Same(word, Spanish.Of(word));

    [Fact]
    public void A_word_longer_than_the_buffer_is_stemmed_all_the_same()
    {
        Assert.Equal(new string('b', 200) + "and", English.Of(new string('b', 200) + "anding"));
        Assert.Equal(new string('b', 200) + "an", Spanish.Of(new string('b', 200) + "anando"));
    }

    private static void AssertStems(Func<string, string> stemmer, string stem, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, stemmer(word)));
}
