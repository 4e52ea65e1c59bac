using System.Collections.Immutable;
using System.Globalization;

namespace BugBridge.Connectors.RequestTracker.Polling;

/// <summary>How far the transactions have been read.</summary>
/// <param name="Settled">Everything up to this id was given, and nothing more can appear there.</param>
/// <param name="Given">Higher ids that were given too; between them a slower transaction may still appear.</param>
internal sealed record FeedCursor(long Settled, ImmutableSortedSet<long> Given)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FeedCursor? Parse(string text)
    {
        var ids = text.Split([':', ','], StringSplitOptions.None);
        var numbers = ImmutableArray.CreateBuilder<long>(ids.Length);
        foreach (var id in ids)
        {
            if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return new FeedCursor(numbers[0], [.. numbers.Skip(1)]);
    }

    /// <summary>"42", or "42:44,45".</summary>
    public override string ToString() =>
        NumericId.Text(Settled) + (Given.IsEmpty ? string.Empty : ":" + string.Join(',', Given.Select(NumericId.Text)));
}
