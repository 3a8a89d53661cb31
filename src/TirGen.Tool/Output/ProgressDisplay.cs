using Spectre.Console;

namespace TirGen.Tool.Output;

/// <summary>Progress on the error stream, so that the output stays clean. Nothing is shown where no terminal is, or nothing is to be done.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does a piece of work and shows how far it is.</summary>
    /// <param name="title">What is done.</param>
    /// <param name="total">The amount of work; null where it is not known.</param>
    /// <param name="work">The work; told where to report the amount done.</param>
    public static T Run<T>(string title, double? total, Func<IProgress<double>, T> work)
    {
        if (!IsShown(total))
            return work(new Reporter(static _ => { }));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).Start(context =>
        {
            ProgressTask task = context.AddTask(Markup.Escape(title), autoStart: true, maxValue: total ?? 1);
            task.IsIndeterminate = total is null;
            return work(new Reporter(done => Show(task, title, total, done)));
        });
    }

    /// <summary>The same for work that waits.</summary>
    public static Task RunAsync(string title, double total, Func<IProgress<double>, Task> work) => Run<Task>(title, total, progress =>
    {
        // A display ends with the call that it shows.
        Task task = work(progress);
        if (IsShown(total))
            task.GetAwaiter().GetResult();
        return task;
    });

    private static bool IsShown(double? total) => total != 0 && !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    private static void Show(ProgressTask task, string title, double? total, double done)
    {
        if (total is null)
            task.Description = Markup.Escape($"{title}, at {TimeSpan.FromSeconds(done):d\\.hh\\:mm\\:ss}");
        else
            task.Value = done;
    }

    /// <summary>Reports on the thread that works, without a queue in between.</summary>
    private sealed class Reporter(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
