namespace BugBridge.Host.Dashboard.Live;

/// <summary>The figures that pages keep up to date while they are looked at.</summary>
internal sealed record LiveNumbers(int Tickets, int LinkedTickets, int Issues, int Waiting, int Failing, int SetAside, int Done);
