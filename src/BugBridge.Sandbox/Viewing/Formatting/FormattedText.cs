using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace BugBridge.Sandbox.Viewing.Formatting;

/// <summary>Shows formatted text.</summary>
public sealed class FormattedText : ComponentBase
{
    /// <summary>The text.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<Piece> Pieces { get; set; } = [];

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Add(builder, Pieces);

    private static void Add(RenderTreeBuilder builder, ImmutableArray<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Tag is not { } tag)
            {
                builder.AddContent(0, piece.Text);
                continue;
            }

            builder.OpenElement(1, tag);
            builder.AddAttribute(2, "href", piece.Address);
            Add(builder, piece.Children);
            builder.CloseElement();
        }
    }
}
