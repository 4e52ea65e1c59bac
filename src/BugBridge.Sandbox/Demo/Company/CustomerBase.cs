using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Makes the customers.</summary>
internal static class CustomerBase
{
    private const int CustomersOfAccount = 3;
    private static readonly (string Name, int Revenue)[] Segments = [("Small", 120), ("Middle", 900), ("Small", 80), ("Enterprise", 4200), ("Middle", 650)];

    public static ImmutableArray<DemoAccount> Accounts(DemoTexts texts) =>
        [.. Accounts(texts, DemoLanguage.English, "example.com"), .. Accounts(texts, DemoLanguage.Spanish, "example.org")];

    /// <summary>Three for each account, each with a role of their own.</summary>
    public static ImmutableArray<DemoCustomer> Customers(DemoTexts texts, Random random, ImmutableArray<DemoAccount> accounts) =>
    [
        .. accounts.SelectMany(account =>
        {
            var names = random.Shuffled(texts.Names("first", account.Language)).Take(CustomersOfAccount);
            var roles = random.Shuffled(texts.Names("role", account.Language));
            return names.Zip(roles, (name, role) => new DemoCustomer($"{name} ({role})", $"{MailName(name)}@{account.Domain}", account));
        }),
    ];

    /// <summary>Letters without accents, spaces and signs, in lower case.</summary>
    public static string MailName(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD)
            .Where(letter => char.IsLetterOrDigit(letter) && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(char.ToLowerInvariant);
        return string.Concat(letters);
    }

    private static IEnumerable<DemoAccount> Accounts(DemoTexts texts, DemoLanguage language, string domain) =>
        texts.Names("account", language).Select((name, at) =>
        {
            var (segment, revenue) = Segments[at % Segments.Length];
            return new DemoAccount(name, $"{MailName(name)}.{domain}", language, segment, revenue + (at * 35));
        });
}
