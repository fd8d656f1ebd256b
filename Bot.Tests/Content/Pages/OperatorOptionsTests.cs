using System.ComponentModel.DataAnnotations;
using CsBot.Hosting.Pages;

namespace CsBot.Tests.Content.Pages;

public sealed class OperatorOptionsTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("help@contoso.com")]
    [InlineData("https://contoso.com/help")]
    public void TakesAMailAddressOrAPage(string? contact) => Assert.Empty(FaultsOf(contact));

    [Theory]
    [InlineData("call us")]
    [InlineData("http://contoso.com/help")]
    [InlineData("javascript:alert(1)")]
    public void RefusesWhatNobodyCanOpen(string contact) =>
        Assert.Equal([$"Setting Operator:Contact is \"{contact}\"; write an email address, or an address that begins with https://."], FaultsOf(contact));

    private static IEnumerable<string?> FaultsOf(string? contact)
    {
        var options = new OperatorOptions { Contact = contact };
        return options.Validate(new ValidationContext(options)).Select(fault => fault.ErrorMessage);
    }
}
