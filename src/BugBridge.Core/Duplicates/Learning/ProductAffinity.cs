namespace BugBridge.Core.Duplicates.Learning;

/// <summary>How much more often reports of two products turn out to be duplicates than candidates of them are met: an inbox's reports, say,
/// repeat the main product's, and seldom each other.</summary>
internal sealed class ProductAffinity
{
    // How many observations the general rate is worth.
    private const float Prior = 5;

    private readonly Dictionary<(string?, string?), (float Right, float Wrong)> _pairs = [];
    private float _right = 1;
    private float _wrong = 20;

    /// <summary>A candidate was, or was not, the duplicate.</summary>
    public void Count(string? queryProduct, string? product, bool isRight)
    {
        var (right, wrong) = _pairs.GetValueOrDefault((queryProduct, product));
        _pairs[(queryProduct, product)] = isRight ? (right + 1, wrong) : (right, wrong + 1);
        _right += isRight ? 1 : 0;
        _wrong += isRight ? 0 : 1;
    }

    /// <summary>The logarithm of how many times more often than in general; 0 when nothing is known.</summary>
    public float Of(string? queryProduct, string? product)
    {
        var (right, wrong) = _pairs.GetValueOrDefault((queryProduct, product));
        var share = _right / (_right + _wrong);
        return MathF.Log((right + (Prior * share)) / (wrong + (Prior * (1 - share))) * (1 - share) / share);
    }
}
