using System.Text;

namespace BugBridge.Tests.Masking.Labelled;

/// <summary>A text of the labelled set.</summary>
/// <param name="Kind">What it is: <c>named env</c>, <c>keep git</c>.</param>
/// <param name="IsHeldOut">Whether it was held out while the rules were made.</param>
/// <param name="Text">The text as it was pasted.</param>
/// <param name="Labels">For each character what is to become of it: <c>!</c> must be masked, <c>?</c> may be, a space must stay.</param>
internal sealed record LabelledCase(string Kind, bool IsHeldOut, string Text, string Labels)
{
    /// <summary>Reads one line of the set.</summary>
    public static LabelledCase Read(string kind, bool isHeldOut, string written)
    {
        var (text, labels, label) = (new StringBuilder(), new StringBuilder(), ' ');
        for (var at = 0; at < written.Length; at++)
        {
            switch (written[at])
            {
                case '⟦':
                    label = '!';
                    break;
                case '⟨':
                    label = '?';
                    break;
                case '⟧' or '⟩':
                    label = ' ';
                    break;
                case '¦':
                    break;
                case '\\':
                    text.Append(written[++at] switch { 'n' => '\n', 't' => '\t', _ => '\\' });
                    labels.Append(label);
                    break;
                default:
                    text.Append(written[at]);
                    labels.Append(label);
                    break;
            }
        }

        return new LabelledCase(kind, isHeldOut, text.ToString(), labels.ToString());
    }

    /// <summary>The parts that must be masked.</summary>
    public IEnumerable<Range> Secrets()
    {
        for (var at = Labels.IndexOf('!', StringComparison.Ordinal); at >= 0; at = Labels.IndexOf('!', at))
        {
            var end = at;
            while (end < Labels.Length && Labels[end] == '!')
            {
                end++;
            }

            yield return at..end;
            if ((at = end) == Labels.Length)
            {
                break;
            }
        }
    }
}
