namespace BugBridge.Core.Duplicates.Evaluation;

/// <summary>Counts what a policy would have linked.</summary>
/// <param name="policy">Its name.</param>
internal sealed class PolicyCount(string policy)
{
    private int _links;
    private int _right;

    /// <summary>It would have linked a report.</summary>
    public void Add(bool isRight)
    {
        _links++;
        _right += isRight ? 1 : 0;
    }

    /// <summary>What it came to.</summary>
    public PolicyFigures Figures(int duplicates) =>
        new(policy, _links, _links == 0 ? null : (double)_right / _links, duplicates == 0 ? 0 : (double)_right / duplicates);
}
