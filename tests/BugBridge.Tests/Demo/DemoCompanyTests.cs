using System.Text.Json;
using System.Text.RegularExpressions;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Demo.Topics;
using BugBridge.Sandbox.Zendesk;
using Xunit;

namespace BugBridge.Tests.Demo;

public sealed partial class DemoCompanyTests
{
    private static readonly DemoCompany Company = DemoCompany.Create();

    [Fact]
    public void The_same_seed_makes_the_same_company()
    {
        Assert.Equal(JsonSerializer.Serialize(Company), JsonSerializer.Serialize(DemoCompany.Create()));
        Assert.NotEqual(JsonSerializer.Serialize(Company), JsonSerializer.Serialize(DemoCompany.Create(2)));
    }

    [Fact]
    public void It_is_a_small_company_with_some_hundreds_of_tickets()
    {
        Assert.Equal(6, Company.Reps.Length);
        Assert.Equal(3, Company.Engineers.Length);
        Assert.Equal(40, Company.Accounts.Length);
        Assert.Equal(120, Company.Customers.Length);
        Assert.InRange(Company.Tickets.Length, 280, 320);
        Assert.InRange(Company.Tickets.Count(ticket => ticket.Age is null), 20, 30);
    }

    [Fact]
    public void Some_forty_bugs_are_reported_by_one_to_eight_tickets_each()
    {
        var bugs = Company.Topics.Where(topic => topic.Kind == TopicKind.Bug).ToList();
        Assert.InRange(bugs.Count, 38, 42);
        Assert.All(bugs, bug => Assert.InRange(bug.Reports.Length, 1, 8));
        Assert.Contains(bugs, bug => bug.Reports.Length == 1);
        Assert.Contains(bugs, bug => bug.Reports.Length == 8);
        Assert.All(bugs, bug => Assert.False(string.IsNullOrWhiteSpace(bug.Cause)));
        Assert.All(bugs.Where(bug => bug.Ask is not null), bug => Assert.NotNull(bug.Answer));
    }

    [Fact]
    public void The_other_tickets_are_questions_billing_howto_and_usability() =>
        Assert.All(Enum.GetValues<TopicKind>(), kind => Assert.InRange(Company.Tickets.Count(ticket => ticket.Topic.Kind == kind), 10, 150));

    [Fact]
    public void About_a_quarter_is_in_Spanish() =>
        Assert.InRange(Company.Tickets.Count(ticket => ticket.Language == DemoLanguage.Spanish) / (double)Company.Tickets.Length, 0.22, 0.30);

    [Fact]
    public void Spanish_texts_have_their_accents()
    {
        var texts = Company.Tickets.Where(ticket => ticket.Language == DemoLanguage.Spanish).Select(TextOf).ToList();
        Assert.All(texts, text => Assert.DoesNotMatch(MissingAccents(), text));
        Assert.True(texts.Count(text => text.Any("áéíóúñü¿¡".Contains)) > texts.Count * 9 / 10);
    }

    [Fact]
    public void No_two_tickets_say_the_same() =>
        Assert.Equal(Company.Tickets.Length, Company.Tickets.Select(TextOf).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void No_address_leads_out_of_the_example_domains()
    {
        var mails = Company.Customers.Select(customer => customer.Email).Concat(Company.Reps.Concat(Company.Engineers).Select(person => person.Email)).ToList();
        Assert.Equal(mails.Count, mails.Distinct(StringComparer.Ordinal).Count());
        Assert.All(mails, mail => Assert.Matches(ExampleMail(), mail));
        foreach (var text in Company.Tickets.SelectMany(AllHtml))
        {
            Assert.All(Addresses().Matches(text), address => Assert.Matches(ExampleHost(), address.Groups["host"].Value));
        }
    }

    [Fact]
    public void People_are_plainly_made_up()
    {
        Assert.All(Company.Reps, rep => Assert.EndsWith("(support)", rep.Name, StringComparison.Ordinal));
        Assert.All(Company.Engineers, engineer => Assert.EndsWith("(engineering)", engineer.Name, StringComparison.Ordinal));
        Assert.All(Company.Customers, customer => Assert.Matches(NameAndRole(), customer.Name));
    }

    [Fact]
    public void Texts_are_clean_and_complete() => Assert.All(Company.Tickets.SelectMany(AllHtml).Concat(Company.Tickets.Select(ticket => ticket.Subject)), text =>
    {
        Assert.False(string.IsNullOrWhiteSpace(text));
        Assert.DoesNotContain(text, letter => char.IsControl(letter) && letter is not '\n');
        Assert.DoesNotMatch(OpenSlot(), text);
        Assert.True(text.IsNormalized());
        Assert.DoesNotContain('\uFFFD', text);
    });

    [Fact]
    public void Bodies_have_lists_code_links_quotes_and_emoji()
    {
        var all = string.Concat(Company.Tickets.SelectMany(AllHtml));
        Assert.All(["<ol>", "<ul>", "<pre><code", "<code>", "<a href=", "<blockquote>", "<strong>", "<em>", "<br"], tag => Assert.Contains(tag, all, StringComparison.Ordinal));
        Assert.Contains(all.EnumerateRunes(), rune => rune.Value > 0x1F300);
    }

    [Fact]
    public void Tickets_come_by_different_channels_into_different_groups_with_different_fields()
    {
        Assert.Superset(new HashSet<string> { "email", "web", "chat", "mobile_sdk", "api" }, Company.Tickets.Select(ticket => ticket.Channel).ToHashSet());
        Assert.Equal(DemoCompany.Groups.Order(), Company.Tickets.Select(ticket => ticket.Group).Distinct().Order());
        Assert.InRange(Company.Tickets.Select(ticket => ticket.Browser).Distinct().Count(), 6, 30);
        Assert.InRange(Company.Tickets.Select(ticket => ticket.Version).Distinct().Count(), 3, 10);
    }

    [Fact]
    public void Threads_have_replies_and_notes_and_lie_in_the_past()
    {
        var posts = Company.Tickets.SelectMany(ticket => ticket.Posts).ToList();
        Assert.All(Enum.GetValues<PostKind>(), kind => Assert.InRange(posts.Count(post => post.Kind == kind), 30, 400));
        Assert.All(Company.Tickets.Where(ticket => ticket.Age is not null), ticket =>
            Assert.True(ticket.Posts.Sum(post => post.After.Ticks) < ticket.Age!.Value.Ticks));
        Assert.All(Company.Tickets.Where(ticket => ticket.Age is null), ticket => Assert.Empty(ticket.Posts));
    }

    [Fact]
    public void Each_bug_has_a_ticket_from_the_start() => Assert.All(
        Company.Topics.Where(topic => topic.Kind == TopicKind.Bug),
        bug => Assert.Contains(Company.Tickets, ticket => ticket.Topic == bug && ticket.Age is not null));

    private static string TextOf(DemoTicket ticket) => ticket.Subject + "\n" + CommentText.ToPlain(ticket.Html);

    private static IEnumerable<string> AllHtml(DemoTicket ticket) => ticket.Posts.Select(post => post.Html).Prepend(ticket.Html);

    [GeneratedRegex(@"^[a-z0-9]+@[a-z0-9.]*example\.(com|org)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleMail();

    [GeneratedRegex(@"(https?://|\w@)(?<host>[\w.-]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"(^|\.)example\.(com|org)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExampleHost();

    [GeneratedRegex(@"^\p{L}+ \([\p{L} ]+\)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NameAndRole();

    [GeneratedRegex(@"\{(order|invoice|sku|n|product|warehouse)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OpenSlot();

    [GeneratedRegex(@"\b(\w+cion|\w+sion|facil|tambien|despues|ademas|articulo|codigo|almacen|numero|pagina|telefono|espanol|manana|ano)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MissingAccents();
}
