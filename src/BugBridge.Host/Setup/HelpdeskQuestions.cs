using BugBridge.Connectors.Products;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>Which helpdesk it is, where, and how BugBridge signs in.</summary>
internal sealed class HelpdeskQuestions(SetupRemotes remotes)
{
    private static readonly Dictionary<string, (Product Product, string Example)> Vendors = new(StringComparer.Ordinal)
    {
        [nameof(HelpdeskSettings.Zendesk)] = (Product.Zendesk, "https://acme.zendesk.com"),
        [nameof(HelpdeskSettings.Freshdesk)] = (Product.Freshdesk, "https://acme.freshdesk.com"),
        [nameof(HelpdeskSettings.RequestTracker)] = (Product.RequestTracker, "https://rt.acme.example"),
    };

    /// <summary>All of them, in their order.</summary>
    public IEnumerable<Question> All =>
    [
        new(Asked.Helpdesk, "Which helpdesk do your reps work in?") { Finds = (_, _) => Task.FromResult(Offer.Of(nameof(HelpdeskSettings.Zendesk), Vendors.Keys)) },
        new(Asked.HelpdeskUrl, "Its address") { Needs = [Asked.Helpdesk], Try = AddressAsync, Hint = "As in the browser, such as https://acme.zendesk.com." },
        new(Asked.ClientId, "The identifier of BugBridge's OAuth client")
        {
            Applies = Is(nameof(HelpdeskSettings.Zendesk)),
            Hint = "Admin Center > Apps and integrations > APIs > OAuth clients: a confidential client, created by an administrator.",
        },
        Credential(Asked.ClientSecret, "The secret of that client", nameof(HelpdeskSettings.Zendesk), "Zendesk shows it once, when the client is created.", Asked.ClientId),
        Credential(Asked.ApiKey, "The API key of BugBridge's agent", nameof(HelpdeskSettings.Freshdesk), "Sign in as that agent: Profile Settings > View API Key.", Asked.HelpdeskUrl),
        new(Asked.Queues, "The queues to watch, separated by commas")
        {
            Applies = Is(nameof(HelpdeskSettings.RequestTracker)),
            Hint = "Names of queues, such as Support, Billing.",
        },
        Credential(Asked.HelpdeskToken, "An auth token of BugBridge's own user", nameof(HelpdeskSettings.RequestTracker), "Sign in as that user: Logged in as > Auth Tokens.", Asked.Queues),
    ];

    private Question Credential(string name, string text, string vendor, string hint, string need) => new(name, text)
    {
        IsSecret = true,
        Applies = Is(vendor),
        Needs = [Asked.HelpdeskUrl, need],
        BackTo = Asked.HelpdeskUrl,
        Hint = hint,
        Try = async (answer, answers, cancellationToken) =>
        {
            answers.Keep(name, answer);
            return await remotes.HelpdeskAsync(answer, AnsweredSettings.Bound(answers), cancellationToken);
        },
    };

    private async Task<Verdict> AddressAsync(string answer, Answers answers, CancellationToken cancellationToken)
    {
        var (product, example) = Vendors[answers[Asked.Helpdesk]];
        return (await remotes.AddressAsync(answer, [product], example, cancellationToken)).Verdict;
    }

    private static Func<Answers, bool> Is(string vendor) => answers => answers[Asked.Helpdesk] == vendor;
}
