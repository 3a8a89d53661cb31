using System.CommandLine;

namespace TirGen.Tool.Commands;

/// <summary>Options whose value is a text with a grammar of its own. A text that does not fit names the option and the remedy.</summary>
internal static class ValueOption
{
    private const StringSplitOptions Entries = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>An option that is given at most once.</summary>
    public static Option<T> Single<T>(string name, string valueName, string description, T absent, Func<string, T> parse) => new Typed<T>(name)
    {
        Description = description,
        HelpName = valueName,
        DefaultValueFactory = _ => absent,
        CustomParser = result =>
        {
            try
            {
                return parse(result.Tokens[^1].Value);
            }
            catch (FormatException exception)
            {
                result.AddError($"{name}: {exception.Message}");
                return absent;
            }
        },
    };

    /// <summary>An option that may be given several times, with a separator also several values at once.</summary>
    public static Option<IReadOnlyList<T>> Several<T>(string name, string valueName, string description, Func<string, T> parse, char? separator = null) => new Typed<IReadOnlyList<T>>(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = result =>
        {
            try
            {
                IEnumerable<string> values = result.Tokens.Select(static token => token.Value);
                return [.. (separator is { } between ? values.SelectMany(value => value.Split(between, Entries)) : values).Select(parse)];
            }
            catch (FormatException exception)
            {
                result.AddError($"{name}: {exception.Message}");
                return [];
            }
        },
    };

    /// <summary>Has the help leave out the default: the descriptions have it as people type it, the value prints otherwise.</summary>
    public static void LeaveDefaultOut(Option option) => (option as ITyped)?.LeaveDefaultOut();

    /// <summary>Marks an option as required.</summary>
    public static Option<T> Required<T>(this Option<T> option)
    {
        option.Required = true;
        option.DefaultValueFactory = null;
        return option;
    }

    private interface ITyped
    {
        void LeaveDefaultOut();
    }

    private sealed class Typed<T>(string name) : Option<T>(name), ITyped
    {
        public void LeaveDefaultOut() => DefaultValueFactory = null;
    }
}
