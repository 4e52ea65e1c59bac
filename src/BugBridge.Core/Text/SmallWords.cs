using System.Collections.Frozen;
using System.Text;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace BugBridge.Core.Text;

/// <summary>The small words that hold a language's sentences together ("the", "und", "pour"), as Snowball lists them; Lucene.NET ships its lists.</summary>
internal static class SmallWords
{
    /// <summary>The small words of a language in lower case, negations among them; of a contraction each part ("isn't": "isn", "t").</summary>
    /// <param name="language">The language by its English name in lower case, as the list is called; there are those of Danish, Dutch, English, Finnish, French, German,
    /// Hungarian, Italian, Norwegian, Portuguese, Russian, Spanish and Swedish.</param>
    public static FrozenSet<string> Of(string language)
    {
        using var reader = IOUtils.GetDecodingReader(typeof(SnowballFilter), $"{language}_stop.txt", Encoding.UTF8);
        var listed = WordlistLoader.GetSnowballWordSet(reader, LuceneVersion.LUCENE_48);
        return listed.SelectMany(word => word.Split('\'')).ToFrozenSet(StringComparer.Ordinal);
    }
}
