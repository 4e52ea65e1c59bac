using System.Collections.Immutable;
using BugBridge.Sandbox.Demo.Topics;

namespace BugBridge.Sandbox.Demo.Company;

/// <summary>Turns topics into tickets: who files them, when, and what is written after.</summary>
internal sealed class TicketComposer(DemoTexts texts, Random random, ImmutableArray<DemoCustomer> customers, ImmutableArray<DemoPerson> reps)
{
    private const int YetToCome = 24;
    private readonly ThreadComposer _threads = new(texts, random);
    private readonly Dictionary<DemoLanguage, Queue<DemoCustomer>> _waiting = [];

    /// <summary>A ticket for each report, oldest first; some are left for while the demo runs.</summary>
    public ImmutableArray<DemoTicket> Compose(ImmutableArray<DemoTopic> topics)
    {
        // Each bug is known from the start, so that what comes later can join it.
        var later = random.Shuffled(topics.SelectMany(topic => topic.Reports.Skip(1))).Take(YetToCome).ToHashSet();
        var tickets = topics.SelectMany(topic => topic.Reports.Select(report => Ticket(topic, report, later.Contains(report)))).ToList();
        return
        [
            .. tickets.Where(ticket => ticket.Age is not null).OrderByDescending(ticket => ticket.Age),
            .. random.Shuffled(tickets.Where(ticket => ticket.Age is null)),
        ];
    }

    private DemoTicket Ticket(DemoTopic topic, DemoReport report, bool isYetToCome)
    {
        var customer = Customer(report.Language);
        var fill = texts.Slots(report.Language);
        var age = AgeOf(topic);
        var rep = isYetToCome || (age < TimeSpan.FromHours(8) && topic.Kind == TopicKind.Bug) ? null : random.Of(reps);
        var posts = rep is null ? [] : _threads.Posts(topic, report, customer, rep, age, fill);
        return new DemoTicket(
            topic, customer, report.Language, fill(report.Subject), DemoTexts.Html(texts.Dressed(fill(report.Text), report.Channel, report.Language, customer)))
        {
            Channel = report.Channel is "mobile" ? "mobile_sdk" : report.Channel,
            Group = topic.Kind == TopicKind.Billing ? "Billing" : topic.Component is "Mobile" ? "Apps" : "Support",
            Browser = report.Browser,
            Version = report.Version,
            Tags = Tags(topic, report),
            Age = isYetToCome ? null : age,
            Rep = rep,
            Status = StatusOf(topic, rep, posts, age),
            Posts = posts,
        };
    }

    private DemoCustomer Customer(DemoLanguage language)
    {
        if (!_waiting.TryGetValue(language, out var queue) || queue.Count == 0)
        {
            _waiting[language] = queue = new Queue<DemoCustomer>(random.Shuffled(customers.Where(customer => customer.Account.Language == language)));
        }

        return queue.Dequeue();
    }

    /// <summary>Bugs are of the last weeks and still wait; the rest of the desk's work goes back some months.</summary>
    private TimeSpan AgeOf(DemoTopic topic) => topic.Kind == TopicKind.Bug
        ? TimeSpan.FromMinutes(random.Between(90, 24 * 60 * 24))
        : TimeSpan.FromMinutes(random.Between(24 * 60, 120 * 60 * 24));

    private static ImmutableArray<string> Tags(DemoTopic topic, DemoReport report)
    {
        var tags = new List<string> { CustomerBase.MailName(topic.Component) };
        if (topic.Kind != TopicKind.Bug)
        {
            tags.Add(CustomerBase.MailName(topic.Kind.ToString()));
        }

        if (report.Language == DemoLanguage.Spanish)
        {
            tags.Add("es");
        }

        return [.. tags];
    }

    private static string StatusOf(DemoTopic topic, DemoPerson? rep, ImmutableArray<DemoPost> posts, TimeSpan age) => (topic.Kind, rep) switch
    {
        (_, null) => "new",
        (TopicKind.Bug, _) => posts is [.., { Kind: PostKind.Reply }] ? "pending" : "open",
        _ => age > TimeSpan.FromDays(30) ? "closed" : "solved",
    };
}
