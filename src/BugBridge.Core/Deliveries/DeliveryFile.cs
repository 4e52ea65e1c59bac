namespace BugBridge.Core.Deliveries;

/// <summary>One file of a delivery, as it was when the pack was made.</summary>
/// <param name="Name">Its name, without a folder.</param>
/// <param name="MediaType">What it is, as MIME has it.</param>
/// <param name="Content">Its bytes.</param>
public sealed record DeliveryFile(string Name, string MediaType, byte[] Content);
