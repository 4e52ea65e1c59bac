using Lucene.Net.Tartarus.Snowball.Ext;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>The Spanish stemmer with what Snowball 3.0 put right since Lucene.NET's copy: people type "actualizacion" without its accent, and mean the same.</summary>
internal sealed class NewerSpanishStemmer : SpanishStemmer
{
    private const string Typed = "cion";
    private const string Spelled = "ción";

    /// <inheritdoc/>
    public override bool Stem()
    {
        if (CurrentBuffer.AsSpan(0, CurrentBufferLength).EndsWith(Typed))
        {
            SetCurrent(string.Concat(CurrentBuffer.AsSpan(0, CurrentBufferLength - Typed.Length), Spelled));
        }

        return base.Stem();
    }
}
