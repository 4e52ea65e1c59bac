using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace BugBridge.Host.Packs.Rendering;

/// <summary>A small line without axes, to stand beside a figure; what it shows is told elsewhere, or by its label.</summary>
internal static class Sparkline
{
    private const double Width = 120;
    private const double Height = 32;
    private const double Edge = 3;

    /// <summary>Draws numbers from left to right, from 0 up; the line is broken where there is none.</summary>
    /// <param name="values">The numbers.</param>
    /// <param name="label">What a listener hears; null where a text beside it says the same.</param>
    public static TagBuilder Draw(ImmutableArray<double?> values, string? label = null)
    {
        var svg = Elements.New("svg", css: "spark").With("viewBox", $"0 0 {Width} {Height}").With("width", Width).With("height", Height).With("focusable", "false");
        svg = label is null ? svg.With("aria-hidden", "true") : svg.With("role", "img").With("aria-label", label).Holding(Elements.New("title", label));
        return svg.Holding(Pieces(values).Select(piece => Elements.New("polyline").With("points", piece))).Holding(Last(values));
    }

    private static IEnumerable<string> Pieces(ImmutableArray<double?> values)
    {
        var piece = new List<string>();
        for (var at = 0; at <= values.Length; at++)
        {
            if (at < values.Length && values[at] is not null)
            {
                piece.Add(string.Create(CultureInfo.InvariantCulture, $"{Across(values, at):0.#},{Down(values, at):0.#}"));
            }
            else if (piece.Count > 0)
            {
                yield return string.Join(' ', piece);
                piece.Clear();
            }
        }
    }

    private static IEnumerable<TagBuilder> Last(ImmutableArray<double?> values)
    {
        var last = Enumerable.Range(0, values.Length).LastOrDefault(at => values[at] is not null, -1);
        return last < 0 ? [] : [Elements.New("circle").With("cx", Across(values, last)).With("cy", Down(values, last)).With("r", 2.5)];
    }

    private static double Across(ImmutableArray<double?> values, int at) => values.Length == 1 ? Width / 2 : Edge + ((Width - (2 * Edge)) * at / (values.Length - 1));

    private static double Down(ImmutableArray<double?> values, int at) =>
        Height - Edge - ((Height - (2 * Edge)) * Math.Max(0, values[at]!.Value) / Math.Max(1e-9, values.Max() ?? 0));
}
