using BugBridge.Core.Text;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A point of a chart that says what it is: to the pointer, to the keyboard, and to whoever listens.</summary>
internal static class ChartSpot
{
    private const int Reach = 12;

    /// <summary>The point, with words that show while somebody points at it or has reached it by the keyboard.</summary>
    /// <param name="across">Where it is, as a part of the width.</param>
    /// <param name="down">Where it is, in pixels from the top.</param>
    /// <param name="css">How the point is drawn.</param>
    /// <param name="said">What it says.</param>
    /// <param name="anchor">Which end of the words is at the point.</param>
    /// <param name="wordsAt">Where the words stand, in pixels from the top.</param>
    public static TagBuilder At(double across, double down, string css, string said, string anchor, double wordsAt) =>
        Elements.New("g", css: "spot").With("tabindex", "0").With("role", "img").With("aria-label", CleanText.WithoutTurns(said)).Holding(
            Elements.New("rect", css: "reach").WithPart("x", across).With("y", down - Reach).With("width", 2 * Reach).With("height", 2 * Reach).With("transform", $"translate(-{Reach})"),
            Elements.New("circle", css: css).WithPart("cx", across).With("cy", down).With("r", 3),
            Elements.New("text", said, "said").WithPart("x", across).With("y", wordsAt).With("text-anchor", anchor));
}
