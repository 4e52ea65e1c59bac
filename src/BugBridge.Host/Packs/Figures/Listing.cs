namespace BugBridge.Host.Packs.Figures;

/// <summary>Ties figures to the lists of what they count. A figure of nothing leads nowhere.</summary>
internal static class Listing
{
    /// <summary>A cell whose figure leads to a list; 0 and what has no value do not.</summary>
    public static PackCell Listed(this PackCell cell, FigureAddress? figure) =>
        figure is null || cell.Value is null or 0L or 0m ? cell : cell with { Behind = new PackLink(figure.ToString()) };

    /// <summary>A text with a figure in it, and a link behind it.</summary>
    public static PackCell Listed(this PackCell cell, int count, FigureAddress? figure, string text) =>
        figure is null || count == 0 ? cell : cell with { Behind = new PackLink(figure.ToString(), text) };

    /// <summary>A figure that leads to a list, and the one in its note to another.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="count">What it counts; of 0 there is no list.</param>
    /// <param name="behind">The list behind it, or null.</param>
    /// <param name="noteCount">What the figure in the note counts.</param>
    /// <param name="behindNote">The list behind the note, or null.</param>
    public static PackFigure Listed(this PackFigure figure, int count, FigureAddress? behind, int noteCount = 0, FigureAddress? behindNote = null) => figure with
    {
        Behind = count == 0 ? null : behind?.ToString(),
        BehindNote = noteCount == 0 ? null : behindNote?.ToString(),
    };
}
