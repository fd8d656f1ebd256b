using System.ComponentModel.DataAnnotations;
using CsBot.Content.Reading;

namespace CsBot.Hosting.Pages;

/// <summary>Section "Operator": who runs this bot, as its pages and its app package say.</summary>
internal sealed class OperatorOptions : IValidatableObject
{
    public const string Section = "Operator";

    /// <summary>The organization's name.</summary>
    public string? Name { get; set; }

    /// <summary>A mail address, or the https address of a page, where people get help without the bot.</summary>
    public string? Contact { get; set; }

    public bool HasMailContact => new EmailAddressAttribute().IsValid(Contact);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Contact) && !MarkdownRules.IsHttps(Contact) && !HasMailContact)
        {
            yield return new ValidationResult(
                $"Setting {Section}:{nameof(Contact)} is \"{Contact}\"; write an email address, or an address that begins with https://.", [nameof(Contact)]);
        }
    }
}
