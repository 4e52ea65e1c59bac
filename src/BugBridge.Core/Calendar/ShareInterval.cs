namespace BugBridge.Core.Calendar;

/// <summary>Within what a share may lie, so that small numbers are not read for more than they say.</summary>
/// <param name="Low">The lower end, from 0 to 1; for a difference of shares from -1.</param>
/// <param name="High">The upper end.</param>
public sealed record ShareInterval(double Low, double High)
{
    /// <summary>Standard deviations of a two-sided interval of 95 %.</summary>
    private const double Sure95 = 1.959963984540054;

    /// <summary>Wilson's score interval of 95 % (Wilson 1927), or null when there is nothing of which it could be a share.</summary>
    public static ShareInterval? Of(long part, long all) => all == 0 ? null : Of(part, all, Sure95);

    /// <summary>Wilson's score interval.</summary>
    /// <param name="part">How many.</param>
    /// <param name="all">Of how many, at least 1.</param>
    /// <param name="deviations">How sure, in standard deviations.</param>
    public static ShareInterval Of(long part, long all, double deviations)
    {
        var (share, square) = ((double)part / all, deviations * deviations);
        var margin = deviations * Math.Sqrt(((share * (1 - share)) + (square / (4 * all))) / all);
        var (middle, scale) = (share + (square / (2 * all)), 1 + (square / all));
        return new ShareInterval(part == 0 ? 0 : (middle - margin) / scale, part == all ? 1 : (middle + margin) / scale);
    }

    /// <summary>
    /// The interval of 95 % of the difference of two independent shares (Newcombe 1998, his method 10), or null when one of them is a share of
    /// nothing.
    /// </summary>
    public static ShareInterval? OfDifference(long part, long all, long otherPart, long otherAll)
    {
        if (Of(part, all) is not { } one || Of(otherPart, otherAll) is not { } other)
        {
            return null;
        }

        var (share, otherShare) = ((double)part / all, (double)otherPart / otherAll);
        var difference = share - otherShare;
        return new ShareInterval(
            difference - Math.Sqrt(Square(share - one.Low) + Square(other.High - otherShare)),
            difference + Math.Sqrt(Square(one.High - share) + Square(otherShare - other.Low)));
    }

    private static double Square(double length) => length * length;
}
