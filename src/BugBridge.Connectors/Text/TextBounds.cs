namespace BugBridge.Connectors.Text;

/// <summary>
/// What one text may grow to beyond what was written. Most of a text costs its writer a character for a character, but cells that fill up the rows of a
/// table or reach over many of them, and addresses that are repeated for each paragraph of a link, cost nothing: some kilobytes could ask for gigabytes. What is over the bound becomes plain text.
/// </summary>
internal sealed class TextBounds
{
    /// <summary>The most columns of a table: no table that people read has more, and a hostile <c>colspan</c> says thousands.</summary>
    public const int MostColumns = 100;

    /// <summary>The most empty cells that all tables of a text are filled up with: some hundred rows that lack most of their cells.</summary>
    public const int MostFilling = 10_000;

    /// <summary>The most characters of addresses, all links of a text together.</summary>
    public const int MostOfAddresses = 1_000_000;

    private int _filling = MostFilling;
    private int _ofAddresses = MostOfAddresses;

    /// <summary>Takes room for a table; false when it is too wide, or has too few of the cells that it would need.</summary>
    /// <param name="rows">How many rows it has.</param>
    /// <param name="width">How many columns its widest row has.</param>
    /// <param name="cells">How many cells were written.</param>
    public bool TakesTable(int rows, int width, int cells)
    {
        var filling = ((long)rows * width) - cells;
        if (width > MostColumns || filling > _filling)
        {
            return false;
        }

        _filling -= (int)filling;
        return true;
    }

    /// <summary>Takes room for a link; false when its text has to do without the address.</summary>
    public bool TakesAddress(string address)
    {
        if (address.Length > _ofAddresses)
        {
            return false;
        }

        _ofAddresses -= address.Length;
        return true;
    }
}
