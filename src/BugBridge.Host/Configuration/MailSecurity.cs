namespace BugBridge.Host.Configuration;

/// <summary>How mail is kept from being read on its way to the server.</summary>
public enum MailSecurity
{
    /// <summary>Always encrypted, by the port: from the first byte on at 465, by STARTTLS at others.</summary>
    Auto,

    /// <summary>The connection is encrypted by STARTTLS; a server that cannot do that gets nothing.</summary>
    StartTls,

    /// <summary>The connection is encrypted from the first byte on.</summary>
    Implicit,

    /// <summary>Not at all: only for a server on the same machine or network.</summary>
    None,
}
