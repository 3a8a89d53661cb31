namespace TirGen.AotSmoke;

/// <summary>Ends the program when something is not as it must be; test frameworks need reflection.</summary>
internal static class Check
{
    public static void Equal(string expected, string actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"Expected: {expected}{Environment.NewLine}Actual:   {actual}");
        }
    }

    public static void True(bool condition) => Equal("True", condition.ToString());

    public static void Throws<T>(Action action)
        where T : Exception
    {
        try
        {
            action();
        }
        catch (T)
        {
            return;
        }

        throw new InvalidOperationException($"Expected: {typeof(T)}");
    }
}
