namespace BugBridge.Core.Masking;

/// <summary>What Jira shows where a text names the customer.</summary>
public enum CustomerName
{
    /// <summary>The name of the customer's account; without an account, or where the account is named after the customer, an alias.</summary>
    Account,

    /// <summary>An alias such as "Customer 7F3A21", always the same for the same customer.</summary>
    Alias,

    /// <summary>The name as it was written.</summary>
    Name,
}
