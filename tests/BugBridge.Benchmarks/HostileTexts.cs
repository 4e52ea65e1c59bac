using System.Diagnostics;
using System.Globalization;
using BugBridge.Core.Masking;

namespace BugBridge.Benchmarks;

/// <summary>How the time that masking takes grows with texts made to be slow.</summary>
internal static class HostileTexts
{
    private const int Few = 4_000;
    private const int Many = 80_000;
    private const int Times = 5;
    private static readonly Masker Masker = new(new PrivacySettings(), MaskAudience.Engineers);

    private static readonly string[] Pieces =
    [
        "a", "1 ", "a.", "a@", "::", "1.", "10.", "-----BEGIN ", "password ", "password is ", "DE12 ", "[", "eyJ.", "?token=", "://a:", "cookie:", "id 1 ", "password=a&", "token \"",
        "mysql -p", "|password|\n", "<password ", "authorization: bearer ", "a at b dot ", "4111.", "0-", ">", "Will ", "regards\n", "<Will ", "hi will\n", "\n ", "from: ",
    ];

    /// <summary>A line for each piece: milliseconds for 4,000 and 80,000 characters of it, the least of five, and how many times longer twenty times the text takes.</summary>
    public static IEnumerable<string> Measure() => Pieces.Select(piece =>
    {
        var (few, many) = (Least(piece, Few), Least(piece, Many));
        return string.Create(CultureInfo.InvariantCulture, $"{piece.ReplaceLineEndings("\\n"),-24} {few,8:F2} ms {many,8:F2} ms {many / Math.Max(few, 0.01),8:F1}");
    });

    private static double Least(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var names = new MaskNames("Will Lee", "Acme") { Staying = ["Rita Rep"], Addresses = ["https://desk.example/1"] };
        return Enumerable.Range(0, Times).Min(_ =>
        {
            var began = Stopwatch.GetTimestamp();
            Masker.Mask(text, names);
            return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        });
    }
}
