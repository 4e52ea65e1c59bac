using System.Collections.Immutable;
using BugBridge.Core.Remotes;
using BugBridge.Core.Tickets;
using BugBridge.Host.Configuration;

namespace BugBridge.Host.Setup;

/// <summary>How bugs are known, what is written where, and how others reach BugBridge. All have defaults.</summary>
internal sealed class WorkQuestions(SetupRemotes remotes)
{
    private const string None = "none";

    /// <summary>All of them, in their order.</summary>
    public IEnumerable<Question> All =>
    [
        new(Asked.BugTag, "The tag that marks a ticket as a bug ('none': only /bug in a note)")
        {
            Applies = answers => answers[Asked.Helpdesk] != nameof(HelpdeskSettings.RequestTracker),
            Finds = (_, _) => Task.FromResult(Offer.Of("bug")),
            Try = OrNone,
        },
        new(Asked.SeverityField, "The ticket field for a bug's severity")
        {
            Needs = [Asked.HelpdeskUrl, Asked.ClientSecret, Asked.ApiKey, Asked.HelpdeskToken],
            Finds = SeverityFieldsAsync,
            Try = OrNone,
        },
        new(Asked.SeverityValues, "Its values, most severe first, separated by commas")
        {
            Applies = answers => answers[Asked.SeverityField].Length > 0,
            Needs = [Asked.SeverityField],
            Finds = async (answers, cancellationToken) => Offer.Of(string.Join(", ", (await FieldsAsync(answers, cancellationToken)).FirstOrDefault(known => known.Title == answers[Asked.SeverityField])?.Choices ?? [])),
            Try = ValuesAsync,
        },
        new(Asked.TicketFields, "Show issue, status, fix date and workaround in fields of the ticket?")
        {
            Needs = [Asked.HelpdeskUrl, Asked.ClientSecret, Asked.ApiKey, Asked.HelpdeskToken],
            Finds = TicketFieldsAsync,
        },
        new(Asked.JiraFields, "Write tickets, customers, revenue and score to fields of the issue?") { Needs = [Asked.JiraToken], Finds = JiraFieldsAsync },
        new(Asked.PublicUrl, "The https address at which others reach BugBridge ('none': only this machine)") { Finds = (_, _) => Task.FromResult(Offer.Of(None)), Try = PublicAsync },
    ];

    private static Task<Verdict> OrNone(string answer, Answers answers, CancellationToken cancellationToken) => Task.FromResult(new Verdict(answer == None ? string.Empty : answer));

    private async Task<ImmutableArray<TicketFieldOffer>> FieldsAsync(Answers answers, CancellationToken cancellationToken) =>
        await remotes.OfHelpdeskAsync(AnsweredSettings.Bound(answers), setup => setup.FieldsAsync(cancellationToken)) ?? [];

    private async Task<Offer> SeverityFieldsAsync(Answers answers, CancellationToken cancellationToken)
    {
        var fields = (await FieldsAsync(answers, cancellationToken)).Where(field => !field.Choices.IsEmpty);
        return new Offer(None, [(None, null), .. fields.Select(field => (field.Title, (string?)string.Join(", ", field.Choices)))]);
    }

    private async Task<Verdict> ValuesAsync(string answer, Answers answers, CancellationToken cancellationToken)
    {
        var there = (await FieldsAsync(answers, cancellationToken)).FirstOrDefault(field => field.Title == answers[Asked.SeverityField])?.Choices ?? [];
        var unknown = answer.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(value => !there.Contains(value, StringComparer.OrdinalIgnoreCase));
        return unknown is null ? new Verdict(answer) : Verdict.Wrong($"The field has no value '{unknown}'.", $"Its values are {string.Join(", ", there)}.");
    }

    private async Task<Offer> TicketFieldsAsync(Answers answers, CancellationToken cancellationToken)
    {
        var there = (await FieldsAsync(answers, cancellationToken)).Select(field => field.Title).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Fields([.. StandardFields.OfTickets.Select(one => one.Field)], [.. StandardFields.OfTickets.Select(one => one.Field).Where(field => !there.Contains(field.Name))], byDefault: true);
    }

    private async Task<Offer> JiraFieldsAsync(Answers answers, CancellationToken cancellationToken)
    {
        ImmutableArray<WantedField> wanted = [.. StandardFields.OfIssues.Select(one => one.Field)];
        var missing = await remotes.OfJiraAsync(AnsweredSettings.Bound(answers), setup => setup.MissingFieldsAsync(wanted, cancellationToken)) ?? wanted;
        return Fields(wanted, missing, byDefault: missing.IsEmpty);
    }

    private static Offer Fields(ImmutableArray<WantedField> wanted, ImmutableArray<WantedField> missing, bool byDefault) => Offer.YesNo(byDefault) with
    {
        Remark = missing.IsEmpty
            ? $"These fields exist: {Names(wanted)}."
            : $"The fields are {Names(wanted)}. Missing: {Names(missing)}; 'bugbridge check --fix' creates them, or says how.",
    };

    private static string Names(IEnumerable<WantedField> fields) => string.Join(", ", fields.Select(field => field.Name));

    private static Task<Verdict> PublicAsync(string answer, Answers answers, CancellationToken cancellationToken)
    {
        if (answer == None)
        {
            return Task.FromResult(new Verdict(string.Empty));
        }

        var isRight = Uri.TryCreate(answer, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback));
        if (isRight)
        {
            answers.Keep(Asked.AccessToken, AccessToken.New());
        }

        return Task.FromResult(isRight ? new Verdict(answer.TrimEnd('/')) : Verdict.Wrong($"'{answer}' is not an https address.", "Enter an address such as https://bugbridge.acme.example, or 'none'."));
    }
}
