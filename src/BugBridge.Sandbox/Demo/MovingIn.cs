using System.Text.Json;
using BugBridge.Sandbox.Demo.Company;
using BugBridge.Sandbox.Serving;
using BugBridge.Sandbox.Zendesk;

namespace BugBridge.Sandbox.Demo;

/// <summary>Puts the company and its history into a sandbox.</summary>
internal static class MovingIn
{
    private static readonly TimeSpan EngineersHistory = TimeSpan.FromDays(40);

    public static Residents To(SandboxServer server, DemoCompany company, HistoryClock clock)
    {
        var residents = new Residents();
        AddPeople(server, company, residents);
        AddProjects(server, company);
        clock.Past = clock.GetUtcNow() - EngineersHistory;
        KnownIssues.AddTo(server, company, residents);
        clock.Past = null;
        Remember(History(server, company, residents, clock.GetUtcNow()), clock);
        return residents;
    }

    /// <summary>A customer files a ticket.</summary>
    public static long File(SandboxServer server, DemoTicket ticket, Residents residents)
    {
        var (standIn, customer) = (server.Zendesk, residents.Customers[ticket.Customer]);
        var change = new TicketChange
        {
            Subject = ticket.Subject,
            Comment = new NewComment(CommentText.ToPlain(ticket.Html), ticket.Html, true),
            AddTags = ticket.Tags,
            GroupId = residents.Groups[ticket.Group],
            Fields = [.. Fields(ticket, residents)],
        };
        return standIn.Locked(() => standIn.State.Create(customer, customer, new ZendeskVia(ticket.Channel), change).Id);
    }

    private static IEnumerable<(long Id, JsonElement Value)> Fields(DemoTicket ticket, Residents residents)
    {
        if (ticket.Browser.Length > 0)
        {
            yield return (residents.BrowserField, Json.Element(ZendeskOption.Of(ticket.Browser).Tag));
        }

        if (ticket.Version.Length > 0)
        {
            yield return (residents.VersionField, Json.Element(ticket.Version));
        }
    }

    private static void AddPeople(SandboxServer server, DemoCompany company, Residents residents)
    {
        var standIn = server.Zendesk;
        foreach (var group in DemoCompany.Groups)
        {
            residents.Groups[group] = group is "Support" ? standIn.Support : standIn.AddGroup(group);
        }

        residents.BrowserField = standIn.AddField(
            "Browser", "tagger", [.. company.Tickets.Select(ticket => ticket.Browser).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
        residents.VersionField = standIn.AddField("App version", "text");
        foreach (var rep in company.Reps)
        {
            residents.Reps[rep] = standIn.AddRep(rep.Name, rep.Email);
        }

        foreach (var engineer in company.Engineers)
        {
            residents.Engineers[engineer] = server.Jira.AddEngineer(engineer.Name, engineer.Email);
        }

        foreach (var account in company.Accounts)
        {
            residents.Accounts[account] = standIn.AddOrganization(account.Name);
        }

        foreach (var customer in company.Customers)
        {
            residents.Customers[customer] = standIn.AddCustomer(customer.Name, customer.Email, residents.Accounts[customer.Account]);
            standIn.SetLanguage(residents.Customers[customer], customer.Account.Language == DemoLanguage.Spanish ? "es" : "en-US");
        }
    }

    private static void AddProjects(SandboxServer server, DemoCompany company)
    {
        foreach (var component in company.Topics.Select(topic => topic.Component).Distinct(StringComparer.Ordinal))
        {
            server.Jira.AddComponent(DemoSite.Project, component);
        }

        server.Jira.AddProject(DemoSite.AppProject, "Mobile app", "software", "Android", "iPhone");
    }

    private static IEnumerable<(DateTimeOffset At, Action Happens)> History(
        SandboxServer server, DemoCompany company, Residents residents, DateTimeOffset now)
    {
        foreach (var ticket in company.Tickets)
        {
            if (ticket.Age is not { } age)
            {
                continue;
            }

            var at = now - age;
            yield return (at, () => residents.Tickets[ticket] = File(server, ticket, residents));
            foreach (var post in ticket.Posts)
            {
                at += post.After;
                yield return (at, () => Write(server, ticket, post, residents));
            }

            yield return (at, () => Finish(server, ticket, residents));
        }
    }

    private static void Remember(IEnumerable<(DateTimeOffset At, Action Happens)> history, HistoryClock clock)
    {
        foreach (var (at, happens) in history.OrderBy(moment => moment.At))
        {
            clock.Past = at;
            happens();
        }

        clock.Past = null;
    }

    private static void Write(SandboxServer server, DemoTicket ticket, DemoPost post, Residents residents)
    {
        var author = post.Kind == PostKind.Customer ? residents.Customers[ticket.Customer] : residents.Reps[ticket.Rep!];
        Update(server, residents.Tickets[ticket], author, new TicketChange
        {
            Comment = new NewComment(CommentText.ToPlain(post.Html), post.Html, post.Kind != PostKind.Note),
        });
    }

    private static void Finish(SandboxServer server, DemoTicket ticket, Residents residents)
    {
        if (ticket.Rep is { } rep)
        {
            Update(server, residents.Tickets[ticket], residents.Reps[rep], new TicketChange { AssigneeId = residents.Reps[rep], Status = ticket.Status });
        }
    }

    private static void Update(SandboxServer server, long ticketId, long authorId, TicketChange change)
    {
        var standIn = server.Zendesk;
        standIn.Locked(() => { standIn.State.Update(standIn.State.Tickets[ticketId], authorId, ZendeskVia.Web, change); });
    }
}
