using System.Collections.Concurrent;
using Lucene.Net.Tartarus.Snowball;

namespace BugBridge.Core.Duplicates.Words;

/// <summary>A Snowball stemmer (https://snowballstem.org/algorithms/) of one language, as Lucene.NET ships it. May be asked by many at once.</summary>
/// <param name="make">Makes Snowball's program for the language.</param>
internal sealed class Stemmer(Func<SnowballProgram> make)
{
    // A program holds the word that it works on, so whoever asks takes one and puts it back.
    private readonly ConcurrentBag<SnowballProgram> _idle = [];

    /// <summary>The stem of a lower-case word; the very same string where nothing is to be changed.</summary>
    public string Of(string word)
    {
        var program = _idle.TryTake(out var idle) ? idle : make();
        program.SetCurrent(word);
        program.Stem();
        var isSame = program.CurrentBuffer.AsSpan(0, program.CurrentBufferLength).SequenceEqual(word);
        var stem = isSame ? word : program.Current;
        _idle.Add(program);
        return stem;
    }
}
