using BugBridge.Connectors.Jira;
using BugBridge.Connectors.Products;
using BugBridge.Core.Issues;

namespace BugBridge.Host.Setup;

/// <summary>Where Jira is, how BugBridge signs in, and where bugs are filed.</summary>
internal sealed class JiraQuestions(SetupRemotes remotes)
{
    /// <summary>All of them, in their order.</summary>
    public IEnumerable<Question> All =>
    [
        new(Asked.JiraUrl, "The address of Jira") { Try = AddressAsync, Hint = "As in the browser, such as https://acme.atlassian.net." },
        new(Asked.JiraEmail, "The e-mail address of BugBridge's Jira account")
        {
            Needs = [Asked.JiraUrl],
            Applies = answers => answers[Asked.JiraKind] == nameof(JiraKind.Cloud),
            Hint = "Use a separate account for BugBridge: its name appears on comments.",
        },
        new(Asked.JiraToken, "A token of that account")
        {
            IsSecret = true,
            Needs = [Asked.JiraUrl, Asked.JiraEmail],
            BackTo = Asked.JiraUrl,
            Hint = "Cloud: https://id.atlassian.com/manage-profile/security/api-tokens. Data Center: Profile, Personal access tokens.",
            Try = TokenAsync,
        },
        new(Asked.Project, "The project for bugs") { Needs = [Asked.JiraToken], Finds = ProjectsAsync, Hint = "The key of a project, such as ENG." },
        new(Asked.IssueType, "The issue type of bugs") { Needs = [Asked.Project], BackTo = Asked.Project, Finds = TypesAsync, Try = TypeAsync },
    ];

    private async Task<Verdict> AddressAsync(string answer, Answers answers, CancellationToken cancellationToken)
    {
        var (product, verdict) = await remotes.AddressAsync(answer, [Product.JiraCloud, Product.JiraDataCenter], "https://acme.atlassian.net", cancellationToken);
        answers.Keep(Asked.JiraKind, product switch { Product.JiraCloud => nameof(JiraKind.Cloud), Product.JiraDataCenter => nameof(JiraKind.DataCenter), _ => string.Empty });
        return verdict;
    }

    private async Task<Verdict> TokenAsync(string answer, Answers answers, CancellationToken cancellationToken)
    {
        answers.Keep(Asked.JiraToken, answer);
        return await remotes.JiraAsync(answer, AnsweredSettings.Bound(answers), new IssueSetup([], []), cancellationToken);
    }

    private async Task<Offer> ProjectsAsync(Answers answers, CancellationToken cancellationToken)
    {
        var found = await remotes.OfJiraAsync(AnsweredSettings.Bound(answers), setup => setup.ProjectsAsync(cancellationToken)) ?? [];
        return new Offer(found is [var only] ? only.Key : null, [.. found.Select(project => (project.Key, (string?)project.Name))]);
    }

    private async Task<Offer> TypesAsync(Answers answers, CancellationToken cancellationToken)
    {
        var found = await remotes.OfJiraAsync(AnsweredSettings.Bound(answers), setup => setup.IssueTypesAsync(answers[Asked.Project], cancellationToken)) ?? [];
        return Offer.Of(found.FirstOrDefault(type => type == "Bug"), found);
    }

    /// <summary>Only now is known what will be filed, so permissions and required fields can be asked for.</summary>
    private async Task<Verdict> TypeAsync(string answer, Answers answers, CancellationToken cancellationToken) => await remotes.JiraAsync(
        answer, AnsweredSettings.Bound(answers), new IssueSetup([new FilingTarget("Filing:Project", answers[Asked.Project], answer, [])], []), cancellationToken);
}
