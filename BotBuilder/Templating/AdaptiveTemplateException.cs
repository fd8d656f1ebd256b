namespace AdaptiveCards.Templating;

/// <summary>A template or its data cannot be read. The message names the place in the template and the expression.</summary>
public class AdaptiveTemplateException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public AdaptiveTemplateException()
    {
    }

    /// <summary>Creates the exception with a message that says what is wrong and where.</summary>
    public AdaptiveTemplateException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and the failure behind it.</summary>
    public AdaptiveTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
