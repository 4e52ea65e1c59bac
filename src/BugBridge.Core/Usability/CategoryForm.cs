using BugBridge.Core.Commands;
using BugBridge.Core.Text;

namespace BugBridge.Core.Usability;

/// <summary><c>/category NAME</c>.</summary>
internal sealed class CategoryForm : ICommandForm
{
    public string Word => "category";

    public string Usage => "/category NAME (set the category in the usability review)";

    public int Place => 50;

    public RepCommand Read(CommandText text) => new ChooseCategory(CleanText.OneLine(text.Argument));
}
