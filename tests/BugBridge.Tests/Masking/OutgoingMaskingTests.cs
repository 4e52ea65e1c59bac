using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using BugBridge.Core.Files;
using BugBridge.Core.Filing;
using BugBridge.Core.Issues;
using BugBridge.Core.Masking;
using BugBridge.Core.Relay;
using BugBridge.Core.Sync.Actions;
using BugBridge.Core.Sync.Planning;
using BugBridge.Core.Sync.State;
using BugBridge.Core.Text;
using BugBridge.Core.Tickets;
using BugBridge.Tests.Builders;
using Xunit;

namespace BugBridge.Tests.Masking;

/// <summary>All that a plan sends to Jira is masked where plans are finished.</summary>
public sealed class OutgoingMaskingTests
{
    private const string Canary = "canary@mail.example";

    // Values of actions that hold no customer's words: ids and names of the remotes, the configuration's texts, and what a rep is told.
    private static readonly string[] Unmasked =
    [
        ".Stamp", ".CommentStamp", ".TicketId", ".IssueId", ".MasterId", ".FromId", ".ToId", ".Id", ".GlobalId", ".CommentId", ".SourceId", ".TargetId", ".RestUrl", ".Url", ".Type", ".Project", ".Priority",
        ".From", ".To", ".Period", ".CategoryId", ".Quoted", ".Components", ".Labels", ".AddLabels", ".RemoveLabels", ".What", ".IssueKey", "UpdateTicket.", "PutFileOnTicket.", "PutFileOnIssue.File.",

        ".Filing", ".FiledFor",

        // What a rep chose of what Jira offers.
        "Chosen.Component", "Chosen.Severity",

        // Ids of tickets, and hashes of what a customer or a rep wrote.
        "TellJoined.Erased", ".Print", "EraseText.Steps",

        // A hash of the rep's words, by which a late look sees that they were edited.
        ".Words",

        // It asks for a read and is written nowhere; why it is needed is for the operator.
        "RefetchAgain.",

        // It carries the ticket's id; the second is made of the first.
        "PutFileOnIssue.Name", "FindErased.FileName",
    ];

    [Fact]
    public void Every_action_that_there_is_or_will_be_is_masked_or_has_a_reason_not_to_be()
    {
        var mask = new TextMask(new Masker(new PrivacySettings(), MaskAudience.Engineers), MaskNames.None, new MaskTally());
        var kinds = typeof(BridgeAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BridgeAction)) && !type.IsAbstract).ToList();
        var left = new List<string>();
        foreach (var kind in kinds)
        {
            var action = (BridgeAction)Filled(kind, 0)!;
            Assert.Contains(Canary, JsonSerializer.Serialize<object>(action), StringComparison.Ordinal);
            Read(action.Masked(mask), kind.Name, left);
        }

        Assert.True(kinds.Count > 10);
        Assert.DoesNotContain(left, path => !Unmasked.Any(part => part.EndsWith('.') ? path.StartsWith(part, StringComparison.Ordinal) : path.EndsWith(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_name_of_a_file_is_masked_and_keeps_its_mark()
    {
        var put = new PutFileOnIssue("0123456789abcdef", "7", new Attachment("5", "carl@example.com.png", "image/png", 4), FileName.Of("carl@example.com.png", "7", "0123456789abcdef"));

        var masked = (PutFileOnIssue)put.Masked(new TextMask(new Masker(new PrivacySettings(), MaskAudience.Engineers), MaskNames.None, new MaskTally()));

        Assert.DoesNotContain("carl", masked.Name, StringComparison.Ordinal);
        Assert.True(FileName.IsOfTicket(masked.Name));
        Assert.EndsWith(".png", masked.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_that_holds_words_of_a_ticket_says_so()
    {
        var kinds = typeof(BridgeAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BridgeAction)) && !type.IsAbstract
            && type.GetProperty("TicketId") is not null && type.GetProperties().Any(HoldsText));

        Assert.All(kinds, kind => Assert.True(((BridgeAction)Filled(kind, 0)!).Quotes(Canary), $"{kind.Name} holds text and a ticket, and does not say that it quotes it."));
    }

    [Fact]
    public void A_filing_is_masked_and_the_decision_counts_without_telling()
    {
        var ticket = A.Ticket() with
        {
            Subject = "Export crashes for carl@example.com",
            Description = RichText.FromPlain("I am Carl Customer, +49 30 1234567, carl@example.com. password: hunter2"),
            Tags = ["bug"],
        };

        var plan = A.Planner().Decide(new Known(), A.Seen(ticket));

        var issue = plan.Only<FileIssue>().Issue;
        Assert.Equal("Export crashes for [e-mail]", issue.Summary);
        Assert.Contains("I am Acme, [phone], [e-mail]. password: [secret]", issue.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains("https://desk.example/tickets/7", issue.Description.ToString(), StringComparison.Ordinal);
        Assert.Contains("Reported by Rita Rep for a customer of Acme", issue.Description.ToString(), StringComparison.Ordinal);
        var told = Assert.Single(plan.Decisions, decision => decision.Reason.StartsWith("Masked", StringComparison.Ordinal)).Reason;
        Assert.Equal("Masked before it goes to Jira: 2 e-mail addresses, 1 name, 1 phone number and 1 token or password.", told);
        Assert.Equal(2, Assert.Single(plan.Masked)["e-mail address"]);
        Assert.Equal("Export crashes for [e-mail]", Assert.Single(plan.Tickets).Title);
        Assert.All(plan.Decisions, decision => Assert.DoesNotContain("carl", decision.Reason, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Nothing_is_masked_when_that_is_configured()
    {
        var ticket = A.Ticket() with { Description = RichText.FromPlain("Write to carl@example.com"), Tags = ["bug"] };

        var plan = Planner(new PrivacySettings { Mask = false }).Decide(new Known(), A.Seen(ticket));

        Assert.Contains("carl@example.com", plan.Only<FileIssue>().Issue.Description.ToString(), StringComparison.Ordinal);
        Assert.Empty(plan.Masked);
    }

    [Theory]
    [InlineData(CustomerName.Account, "Acme", "I am Acme.")]
    [InlineData(CustomerName.Account, null, "I am Customer C")]
    [InlineData(CustomerName.Account, "Customer & Sons", "I am Customer C")]
    [InlineData(CustomerName.Alias, "Acme", "I am Customer C")]
    [InlineData(CustomerName.Name, "Acme", "I am Carl Castle.")]
    public void The_customers_name_becomes_the_account_an_alias_or_stays(CustomerName mode, string? account, string shown)
    {
        var ticket = A.Ticket() with
        {
            Requester = new Customer("c1", account is "Customer & Sons" ? "Carl Sons" : "Carl Castle", null, "a1", account),
            Description = RichText.FromPlain(account is "Customer & Sons" ? "I am Carl Sons." : "I am Carl Castle."),
            Tags = ["bug"],
        };

        var plan = Planner(new PrivacySettings { CustomerName = mode }).Decide(new Known(), A.Seen(ticket));

        var text = plan.Only<FileIssue>().Issue.Description.ToString();
        var alias = CustomerAlias.Of("c1", "the key");
        Assert.Contains(shown.Replace("Customer C", alias + ".", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Matches("^Customer [0-9A-F]{6}$", alias);
        Assert.NotEqual(alias, CustomerAlias.Of("c1", "another key"));
    }

    [Fact]
    public void A_reps_question_and_the_link_beside_the_issue_are_masked_also_when_nobody_knows_the_name_any_more()
    {
        var held = A.HeldTicket("1001");
        var plan = A.Planner().Decide(
            new Known { Ticket = held, Issue = A.HeldIssue() },
            A.Seen(A.Ticket(A.Note("/dev Carl Customer (carl@example.com) asks for https://files.example/x?token=abcdef")) with { Subject = "Carl Customer cannot export" }));

        Assert.Equal("Acme ([e-mail]) asks for https://files.example/x?token=[secret]", PlainText.Of(plan.Only<AddComment>().Body).Split(": ", 2)[^1].Split("\n\n")[^1]);
        var now = Assert.Single(plan.Tickets);
        Assert.Equal("Carl Customer cannot export", now.Subject);
        Assert.Equal("Acme cannot export", now.Title);
        Assert.Contains("Acme cannot export", Core.Sync.Actions.TicketLinks.Put(now, "1001", "later").Link.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_journal_lists_names_no_subject()
    {
        var link = new PutRemoteLink("s", "1001", new RemoteLink("bugbridge:ticket:7", "https://desk.example/7", "Ticket 7: " + Canary));

        Assert.DoesNotContain(Canary, link.Title, StringComparison.Ordinal);
    }

    private static Planner Planner(PrivacySettings privacy) => BridgePlanner.Of(
        new PlannerSettings(A.Filing(), A.Relay(), "bugbridge", key => "https://jira.example/browse/" + key) { Privacy = privacy, AliasKey = "the key" });

    private static bool HoldsText(PropertyInfo property) =>
        property.PropertyType == typeof(RichText) || property.PropertyType == typeof(NewIssue) || property.PropertyType == typeof(TicketUpdate);

    /// <summary>A value in which every text is the canary.</summary>
    private static object? Filled(Type type, int depth, string? name = null)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
        {
            return name?.EndsWith("Url", StringComparison.OrdinalIgnoreCase) == true ? "https://desk.example/7" : Canary;
        }

        if (type == typeof(RichText))
        {
            return RichText.FromPlain(Canary);
        }

        if (type == typeof(ImmutableSortedDictionary<string, string>))
        {
            return ImmutableSortedDictionary<string, string>.Empty.Add("field", Canary);
        }

        if (type == typeof(ImmutableSortedDictionary<string, FieldValue>))
        {
            return ImmutableSortedDictionary<string, FieldValue>.Empty.Add("field", ["safe", Canary]);
        }

        if (type == typeof(ImmutableArray<string>))
        {
            return ImmutableArray.Create(Canary);
        }

        if (type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var item = type.GetGenericArguments()[0];
            var array = Array.CreateInstance(item, 1);
            array.SetValue(Filled(item, depth + 1), 0);
            return typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal).GetMethod("AsImmutableArray")!.MakeGenericMethod(item).Invoke(null, [array]);
        }

        if (type == typeof(Lane))
        {
            return Lane.OfTicket("7");
        }

        if (depth > 4 || type.IsEnum || type.IsPrimitive || type.Namespace?.StartsWith("BugBridge", StringComparison.Ordinal) != true)
        {
            return type.IsValueType ? Activator.CreateInstance(type) : null;
        }

        var maker = type.GetConstructors().OrderByDescending(one => one.GetParameters().Length).First(one => one.GetParameters() is not [{ ParameterType: var only }] || only != type);
        var made = maker.Invoke([.. maker.GetParameters().Select(parameter => Filled(parameter.ParameterType, depth + 1, parameter.Name))]);
        foreach (var property in type.GetProperties().Where(property => property.CanWrite && maker.GetParameters().All(parameter => parameter.Name != property.Name)))
        {
            property.SetValue(made, Filled(property.PropertyType, depth + 1, property.Name));
        }

        return made;
    }

    /// <summary>The places where the canary still stands.</summary>
    private static void Read(object? value, string path, List<string> found)
    {
        switch (value)
        {
            case string text when text.Contains(Canary, StringComparison.Ordinal):
                found.Add(path);
                break;
            case RichText rich when rich.ToString().Contains(Canary, StringComparison.Ordinal):
                found.Add(path);
                break;
            case ImmutableSortedDictionary<string, string> fields:
                found.AddRange(fields.Where(field => field.Value.Contains(Canary, StringComparison.Ordinal)).Select(field => path + ".values"));
                break;
            case ImmutableSortedDictionary<string, FieldValue> fields:
                found.AddRange(fields.Where(field => field.Value.Any(one => one.Contains(Canary, StringComparison.Ordinal))).Select(_ => path + ".values"));
                break;
            case ImmutableArray<string> texts:
                found.AddRange(texts.Where(text => text.Contains(Canary, StringComparison.Ordinal)).Select(_ => path));
                break;
            case IEnumerable items when value.GetType().IsGenericType && value.GetType().GetGenericTypeDefinition() == typeof(ImmutableArray<>):
                foreach (var item in items)
                {
                    Read(item, path, found);
                }

                break;
            case { } other when other.GetType().Namespace?.StartsWith("BugBridge", StringComparison.Ordinal) == true && other is not (RichText or IEnumerable or Enum or Lane):
                foreach (var property in other.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
                {
                    Read(property.GetValue(other), $"{path}.{property.Name}", found);
                }

                break;
            default:
                break;
        }
    }
}
