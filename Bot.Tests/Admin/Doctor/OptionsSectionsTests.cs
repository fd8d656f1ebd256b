using System.Reflection;
using CsBot.Admin.Doctor;
using CsBot.Storage;

namespace CsBot.Tests.Admin.Doctor;

public sealed class OptionsSectionsTests
{
    [Fact]
    public void EverySectionThatTheBotReadsIsKnown()
    {
        IEnumerable<string> sections = typeof(StorageOptions).Assembly.GetTypes()
            .Select(type => type.GetField("Section", BindingFlags.Public | BindingFlags.Static)?.GetRawConstantValue() as string).OfType<string>();
        Assert.Equal(sections.Order(), OptionsSections.All.Select(section => section.Name).Where(name => name.Length > 0).Order());
    }
}
